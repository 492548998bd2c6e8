import { ChevronDown } from 'lucide-react';
import type { GuestView } from '../../model/situation.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import styles from './guests.module.css';

type Version = 'v2' | 'v3' | null;

const readVersion = (value: string): Version => (value === 'v2' || value === 'v3' ? value : null);

/** Which HP-UX 11i a guest runs: hpvmstatus prints HPUX alone, and some rules differ (4.3:147), so the person can say it. */
export function HpuxVersion({ guest, tabIndex }: { readonly guest: GuestView; readonly tabIndex: number }) {
  const { host } = useWorkbench();
  const tell = (version: Version) => useDraftStore.getState().tell(host, guest.name, version);
  return (
    <span className={styles.version}>
      <select
        aria-label={`HP-UX version of ${guest.name}`}
        tabIndex={tabIndex}
        value={guest.hpuxVersion ?? ''}
        onChange={(event) => tell(readVersion(event.target.value))}
      >
        <option value="">HP-UX 11i v?</option>
        <option value="v2">HP-UX 11i v2</option>
        <option value="v3">HP-UX 11i v3</option>
      </select>
      <ChevronDown size={12} aria-hidden />
    </span>
  );
}
