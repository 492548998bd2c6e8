import { memo } from 'react';
import type { GuestView } from '../../model/situation.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { sayGuest } from '../../words/guests.ts';
import { AdapterRows } from './AdapterRows.tsx';
import { slotKey } from './card-layout.ts';
import { GuestHeader } from './GuestHeader.tsx';
import { useGuestsStore } from './guests-store.ts';
import styles from './guests.module.css';
import { LandingText } from './LandingText.tsx';
import { landingOf, refusalOf, type Landing } from './landing.ts';
import { NoDevices } from './NoDevices.tsx';
import { placeAttributes } from './place-under.ts';
import { Refusal } from './Refusal.tsx';
import { TargetRow } from './TargetRow.tsx';

/** The offer for what is in hand: for the place pointed at inside of this card, else for the guest as a whole; null at rest. */
function useOffer(guest: string) {
  const carrying = useGuestsStore((store) => store.carrying);
  const over = useAttachStore((store) => (store.over?.guest === guest ? store.over : null));
  const whole = carrying?.offers.get(guest) ?? null;
  return { whole, here: over === null ? whole : (carrying?.offerAt(over) ?? whole), aimed: over !== null };
}

const landsOn = (landing: Landing | null, slot: string): boolean =>
  landing?.address !== null && landing !== null && slotKey(landing.address) === slot;

interface GuestCardProps {
  readonly guest: GuestView;
  readonly collapsed: boolean;
}

/** One guest with its adapters and targets, and while something is in hand, whether it can go there. */
export const GuestCard = memo(function GuestCard({ guest, collapsed }: GuestCardProps) {
  const { whole, here, aimed } = useOffer(guest.name);
  const refusal = refusalOf(whole);
  const landing = landingOf(here);
  const landsInside = !collapsed && guest.adapters.some((adapter) => landsOn(landing, slotKey(adapter)));
  const tone = whole === null ? 'rest' : refusal === null ? 'legal' : 'refused';
  return (
    <section
      role="group"
      aria-label={sayGuest(guest)}
      className={styles.card}
      data-tone={tone}
      data-aimed={aimed}
      {...placeAttributes.guest(guest.name)}
    >
      <GuestHeader guest={guest} collapsed={collapsed}>
        {landing !== null && !landsInside && (
          <span className={styles.newAdapter}>
            <LandingText landing={landing} header={{ newAdapter: !collapsed }} />
          </span>
        )}
        {refusal !== null && collapsed && <Refusal finding={refusal} />}
      </GuestHeader>
      {!collapsed && (
        <div className={styles.body}>
          {guest.adapters.map((adapter) => (
            <AdapterRows
              key={slotKey(adapter)}
              guest={guest.name}
              adapter={adapter}
              landing={landsOn(landing, slotKey(adapter)) ? landing : null}
            />
          ))}
          <Unplaced guest={guest} />
          <NoDevices guest={guest} />
        </div>
      )}
      {refusal !== null && !collapsed && !aimed && (
        <div className={styles.over}>
          <Refusal finding={refusal} />
        </div>
      )}
    </section>
  );
});

function Unplaced({ guest }: { readonly guest: GuestView }) {
  if (guest.unplaced.length === 0) return null;
  return (
    <div className={styles.adapter}>
      <div className={styles.adapterHead}>
        <span className={styles.quiet}>no known place</span>
      </div>
      <ul aria-label="Devices without a known place">
        {guest.unplaced.map((target) => (
          <TargetRow key={target.id} target={target} />
        ))}
      </ul>
    </div>
  );
}
