import { targetsOf } from '../../model/guest-view.ts';
import type { Adapter, GuestView, Target } from '../../model/situation.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { nameTarget, sayNoDevices, sayOs } from '../../words/guests.ts';
import { sayUse } from '../../words/inspector.ts';
import styles from './inspector.module.css';
import { Fact, Facts, Listed, Section, SelectLink, Title } from './parts.tsx';
import { SaidBy } from './SaidBy.tsx';

/** Everything known of a guest. */
export function GuestFacts({ guest }: { readonly guest: GuestView }) {
  const { inventory } = useWorkbench();
  const targets = targetsOf(guest);
  return (
    <>
      <Title name={guest.name} what={sayOs(guest)} />
      <Section label="Guest">
        <Facts>
          <Fact label="Name" value={guest.name} copy />
          <Fact label="Number" value={guest.number === null ? '' : String(guest.number)} />
          <Fact label="System" value={sayOs(guest)} />
          <Fact label="State" value={guest.state ?? ''} />
        </Facts>
      </Section>
      <Section label="Adapters">
        {guest.adapters.length === 0 ? (
          <p className={styles.note}>{sayNoDevices(guest)}</p>
        ) : (
          <Facts>
            {guest.adapters.map((adapter) => (
              <AdapterFact key={`${adapter.bus},${adapter.slot}`} adapter={adapter} />
            ))}
          </Facts>
        )}
        {guest.held.map(({ bus, slot, holder, text }) => (
          <p key={`${bus},${slot}`} className={styles.note}>
            {bus},{slot} {holder}: <code>{text}</code>
          </p>
        ))}
      </Section>
      {targets.length > 0 && (
        <Section label="Devices">
          <Listed
            lines={targets.map((target) => (
              <DeviceLine key={target.id} target={target} />
            ))}
          />
        </Section>
      )}
      <SaidBy inventory={inventory} origins={[guest.origin]} />
    </>
  );
}

function AdapterFact({ adapter: { bus, slot, type, targets, free } }: { readonly adapter: Adapter }) {
  return <Fact label={`${bus},${slot} ${type}`} value={sayUse(targets.length, free)} />;
}

function DeviceLine({ target }: { readonly target: Target }) {
  const { inventory } = useWorkbench();
  const { backing, statement } = target;
  const name = backing.kind === 'lun' ? inventory.lunName(backing.lun) : (statement?.location ?? target.text);
  return (
    <span className={styles.use}>
      <SelectLink to={{ kind: 'target', guest: target.guest, id: target.id }}>
        {nameTarget(target)}
      </SelectLink>
      <span className={styles.what}>{name}</span>
    </span>
  );
}
