import type { Adapter } from '../../model/situation.ts';
import { AdapterIcon } from '../../ui/icons.tsx';
import { sayFree } from '../../words/guests.ts';
import { slotKey } from './card-layout.ts';
import { FreeRow } from './FreeRow.tsx';
import styles from './guests.module.css';
import type { Landing } from './landing.ts';
import { placeAttributes } from './place-under.ts';
import { TargetRow } from './TargetRow.tsx';

interface AdapterRowsProps {
  readonly guest: string;
  readonly adapter: Adapter;
  /** What would land on this adapter now; null when nothing would. */
  readonly landing: Landing | null;
}

/** One virtual adapter: what it is, its used targets, and its free ones as one row. */
export function AdapterRows({ guest, adapter, landing }: AdapterRowsProps) {
  const name = slotKey(adapter);
  return (
    <div className={styles.adapter} data-type={adapter.type}>
      <div className={styles.adapterHead} {...placeAttributes.adapter(adapter)}>
        <AdapterIcon />
        <span className={styles.slotName}>{name}</span>
        <span className={styles.quiet}>{adapter.type}</span>
        <span className={styles.free}>{sayFree(adapter.free)}</span>
      </div>
      <ul aria-label={`${adapter.type} ${name}`}>
        {adapter.targets.map((target) => (
          <TargetRow key={target.id} target={target} />
        ))}
      </ul>
      <FreeRow guest={guest} adapter={adapter} landing={landing} />
    </div>
  );
}
