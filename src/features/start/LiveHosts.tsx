import { Button } from '../../ui/Button.tsx';
import { HostIcon } from '../../ui/icons.tsx';
import { startWords } from '../../words/start.ts';
import styles from './HostCards.module.css';

/** A live host as the server names it. */
export interface LiveCard {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

interface Props {
  /** null while they are asked for. */
  readonly hosts: readonly LiveCard[] | null;
  onOpen(id: string): void;
  onRetry(): void;
  onHelp(): void;
}

/** The hosts that a server at this origin speaks for. */
export function LiveHosts({ hosts, onOpen, onRetry, onHelp }: Props) {
  return (
    <section aria-labelledby="live-hosts">
      <h2 id="live-hosts" className={styles.heading}>
        {startWords.live}
      </h2>
      {hosts === null && <p className={styles.plain}>{startWords.asking}</p>}
      {hosts?.length === 0 && (
        <div className={styles.plain}>
          <span className={styles.text}>
            {startWords.noLive}{' '}
            <button type="button" className={styles.link} onClick={onHelp}>
              {startWords.howToConnect}
            </button>
          </span>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {hosts !== null && hosts.length > 0 && (
        <ul className={styles.cards}>
          {hosts.map((host) => (
            <li key={host.id} className={styles.card}>
              <HostIcon size={20} />
              <div className={styles.text}>
                <h3>{host.name}</h3>
                <p className={styles.note}>{host.summary}</p>
              </div>
              <Button aria-label={`Open ${host.name}`} onClick={() => onOpen(host.id)}>
                Open
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
