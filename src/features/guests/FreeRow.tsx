import { formatAddress } from '../../model/address.ts';
import { X } from 'lucide-react';
import type { Adapter } from '../../model/situation.ts';
import { Mark } from '../../ui/Mark.tsx';
import { useWorkbench } from '../../session/workbench.ts';
import { sayFinding } from '../../session/judgement.ts';
import { slotKey } from './card-layout.ts';
import { useGuestsStore } from './guests-store.ts';
import styles from './guests.module.css';
import { LandingText } from './LandingText.tsx';
import { refusalOf, type Landing } from './landing.ts';
import { placeAttributes } from './place-under.ts';

/** The lowest target number that no device has. */
function nextFree({ targets }: Adapter): number {
  const used = new Set(targets.map(({ statement }) => statement?.address?.target));
  let target = 0;
  while (used.has(target)) target += 1;
  return target;
}

interface FreeRowProps {
  readonly guest: string;
  readonly adapter: Adapter;
  readonly landing: Landing | null;
}

/** The free targets of an adapter: the place for the next device, and while one is in hand, the word on it. */
export function FreeRow({ guest, adapter, landing }: FreeRowProps) {
  const refusal = useRefusalHere(guest, adapter);
  const { bus, slot } = adapter;
  const place = placeAttributes.adapter(adapter);
  if (landing !== null) {
    return (
      <div className={styles.landing} {...place}>
        <LandingText landing={landing} />
      </div>
    );
  }
  if (refusal !== null) {
    return (
      <div className={styles.refusedRow} {...place} title={sayFinding(refusal)}>
        <X size={14} aria-hidden />
        <span>{sayFinding(refusal)}</span>
      </div>
    );
  }
  return (
    <div className={styles.freeRow} {...place}>
      {adapter.free > 0 && (
        <>
          <span className={styles.address}>{formatAddress({ bus, slot, target: nextFree(adapter) })}</span>
          <Mark tone="quiet" />
          next free
        </>
      )}
    </div>
  );
}

/** The reason why this adapter refuses what is held over it. */
function useRefusalHere(guest: string, adapter: Adapter) {
  useWorkbench();
  return useGuestsStore(({ carrying, refusedAt }) => {
    const here = refusedAt?.guest === guest && refusedAt.adapter !== null;
    if (!here || slotKey(refusedAt.adapter) !== slotKey(adapter)) return null;
    return refusalOf(carrying?.offerAt(refusedAt) ?? null);
  });
}
