import { Upload } from 'lucide-react';
import type { LoadedReading } from '../api/worker-protocol.ts';
import type { Inventory } from '../model/inventory.ts';
import type { VersionProfile } from '../model/profile.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/icons.tsx';
import { sayCount } from '../words/units.ts';
import { sayVersion } from '../words/version.ts';
import styles from './Header.module.css';
import { HelpButton } from './HelpButton.tsx';
import { goTo } from './route.ts';
import { ThemeButton } from './ThemeButton.tsx';

interface HeaderProps {
  readonly inventory: Inventory;
  readonly reading: LoadedReading;
  readonly profile: VersionProfile;
  readonly reportShown: boolean;
  readonly onToggleReport: () => void;
}

/** Which host this is, of when, and how well it was read. */
export function Header({ inventory, reading, profile, reportShown, onToggleReport }: HeaderProps) {
  const { host } = inventory;
  const { lines, problems } = reading.counts;
  return (
    <header className={styles.header}>
      <a
        className={styles.brand}
        href="/"
        onClick={(event) => {
          event.preventDefault();
          goTo({ kind: 'start' });
        }}
      >
        <Logo />
        Lundock
      </a>
      <h1 className={styles.host}>
        {host.name ?? 'Unnamed host'}
        <span className={styles.facts}>{sayVersion(host, profile)}</span>
      </h1>
      <span className={styles.read}>
        <span className={styles.date}>{host.date ?? 'date unknown'}</span>
        <Button variant="quiet" size="sm" aria-expanded={reportShown} onClick={onToggleReport}>
          <span className={styles.amount}>
            {sayCount(inventory.data.outputs.length, 'output')}, {sayCount(lines, 'line')},
          </span>{' '}
          <span data-bad={problems > 0 || undefined} className={styles.problems}>
            {problems} not understood
          </span>
        </Button>
      </span>
      <HelpButton />
      <ThemeButton />
      <Button icon={<Upload size={14} strokeWidth={1.75} />} onClick={() => goTo({ kind: 'start' })}>
        Load output
      </Button>
    </header>
  );
}
