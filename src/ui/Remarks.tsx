import { useId } from 'react';
import { Mark, type MarkTone } from './Mark.tsx';
import styles from './Remarks.module.css';

/** One sentence with its weight and where it comes from. */
export interface Remark {
  readonly tone: MarkTone;
  /** What it is about, in a few words. */
  readonly topic: string;
  readonly text: string;
  /** `guest-os · 4.3 p. 85`. */
  readonly source: string;
}

/** Remarks that weigh the same. */
export interface Remarked {
  /** How much they weigh, in words: `3 warnings`. */
  readonly heading: string;
  readonly remarks: readonly Remark[];
}

/** Remarks one below the other, in the order given, under the headings of their groups. */
export function Remarks(props: {
  readonly id?: string;
  readonly label?: string;
  readonly groups: readonly Remarked[];
}) {
  return (
    <div id={props.id} role="group" aria-label={props.label} className={styles.groups}>
      {props.groups.map((group) => (
        <Group key={group.heading} {...group} />
      ))}
    </div>
  );
}

function Group({ heading, remarks }: Remarked) {
  const id = useId();
  return (
    <div className={styles.group}>
      <p id={id} className={styles.heading}>
        {heading}
      </p>
      <ul aria-labelledby={id} className={styles.remarks}>
        {remarks.map(({ tone, topic, text, source }) => (
          <li key={`${source} ${text}`} data-tone={tone}>
            <Mark tone={tone} />
            <span>
              <span className={styles.topic}>{topic}. </span>
              {text} <span className={styles.source}>{source}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
