import { Button } from '../../ui/Button.tsx';
import { startWords } from '../../words/start.ts';
import styles from './HostCards.module.css';
import { WireSketch } from './WireSketch.tsx';

/** A demo host as its card shows it. */
export interface DemoCard {
  readonly id: string;
  readonly name: string;
  /** What is to be seen there, in one line. */
  readonly summary: string;
  /** How large it is; may be empty. */
  readonly size: string;
  /** A host that shows one fault: it stands apart. */
  readonly failure: boolean;
}

interface Props {
  readonly demos: readonly DemoCard[];
  onOpen(id: string): void;
}

/** The demo hosts, and those that fail on purpose. */
export function DemoHosts({ demos, onOpen }: Props) {
  const faults = demos.filter((demo) => demo.failure);
  return (
    <section aria-labelledby="demo-hosts">
      <h2 id="demo-hosts" className={styles.heading}>
        {startWords.demos}
      </h2>
      <p className={styles.note}>{startWords.demosNote}</p>
      <ul className={styles.cards}>
        {demos
          .filter((demo) => !demo.failure)
          .map((demo) => (
            <li key={demo.id} className={styles.card}>
              <WireSketch of={demo.id} />
              <div className={styles.text}>
                <h3>{demo.name}</h3>
                <p className={styles.note}>{demo.summary}</p>
                {demo.size !== '' && <p className={styles.size}>{demo.size}</p>}
              </div>
              <Button aria-label={`Open ${demo.name}`} onClick={() => onOpen(demo.id)}>
                Open
              </Button>
            </li>
          ))}
      </ul>
      {faults.length > 0 && <Faults demos={faults} onOpen={onOpen} />}
    </section>
  );
}

function Faults({ demos, onOpen }: Props) {
  return (
    <div className={styles.faults}>
      <h3 className={styles.note}>{startWords.faults}</h3>
      <ul className={styles.row}>
        {demos.map((demo) => (
          <li key={demo.id}>
            <Button
              size="sm"
              variant="plain"
              aria-label={`Open ${demo.name}`}
              title={demo.summary}
              onClick={() => onOpen(demo.id)}
            >
              {demo.name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
