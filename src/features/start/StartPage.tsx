import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Logo } from '../../ui/icons.tsx';
import { startWords } from '../../words/start.ts';
import { DemoHosts, type DemoCard } from './DemoHosts.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LiveHosts, type LiveCard } from './LiveHosts.tsx';
import { LoadCard } from './LoadCard.tsx';
import styles from './StartPage.module.css';

export type { DemoCard } from './DemoHosts.tsx';

/** What StartPage takes. */
export interface StartPageProps {
  readonly demos: readonly DemoCard[];
  /** Hosts that answer at this origin; null while they are asked for, empty when none answers. */
  readonly live: readonly LiveCard[] | null;
  onRetryLive(): void;
  onOpen(kind: 'demo' | 'hosts', id: string): void;
  /** Files chosen through the button; those dropped on the window are the app's to take. */
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  /** Why the last load was refused, as a whole sentence; null when nothing was. */
  readonly refusal: string | null;
  /** What stands at the right end of the header beside Help. */
  readonly corner?: ReactNode;
}

/** The first screen: how to load a host's output, demo hosts, live hosts. */
export function StartPage(props: StartPageProps) {
  const { demos, live, onRetryLive, onOpen, onFiles, onText, refusal, corner } = props;
  const [help, setHelp] = useHelp();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Logo />
          Lundock
        </span>
        <Button variant="quiet" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
          Help
        </Button>
        {corner}
      </header>
      <main className={styles.main}>
        <h1 className={styles.heading}>
          {startWords.heading.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className={styles.lede}>{startWords.lede}</p>
        <div className={styles.columns}>
          <LoadCard onFiles={onFiles} onText={onText} refusal={refusal} />
          <div className={styles.side}>
            {demos.length > 0 && <DemoHosts demos={demos} onOpen={(id) => onOpen('demo', id)} />}
            <LiveHosts
              hosts={live}
              onOpen={(id) => onOpen('hosts', id)}
              onRetry={onRetryLive}
              onHelp={() => setHelp(true)}
            />
          </div>
        </div>
        <ul className={styles.promises}>
          {startWords.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </main>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** The help, opened by its button or by `?` anywhere outside of a field. */
function useHelp() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select');
      if (event.key === '?' && !typing) setOpen(true);
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return [open, setOpen] as const;
}
