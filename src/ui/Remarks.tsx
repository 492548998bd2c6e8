import { Mark, type MarkTone } from './Mark.tsx';
import styles from './Remarks.module.css';

/** One sentence with its weight and where it comes from. */
export interface Remark {
  readonly tone: MarkTone;
  /** The tone as a word: `Warning`. */
  readonly lead: string;
  readonly text: string;
  /** `guest-os · 4.3 p. 85`. */
  readonly source: string;
}

/** Remarks one below the other, in the order given. */
export function Remarks(props: {
  readonly id?: string;
  readonly label?: string;
  readonly remarks: readonly Remark[];
}) {
  return (
    <ul id={props.id} aria-label={props.label} className={styles.remarks}>
      {props.remarks.map(({ tone, lead, text, source }) => (
        <li key={`${source} ${text}`} data-tone={tone}>
          <Mark tone={tone} />
          <span>
            <span className={styles.lead}>{lead}: </span>
            {text} <span className={styles.source}>{source}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
