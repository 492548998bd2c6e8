import { classNames } from './class-names.ts';
import styles from './Mark.module.css';

/** What a mark says by colour and by shape: filled, half, crossed, hollow. */
export type MarkTone = 'good' | 'warn' | 'bad' | 'quiet';

/** A dot beside the word that it strengthens; hidden from assistive technology, since the word says it. */
export function Mark({ tone }: { readonly tone: MarkTone }) {
  return (
    <svg
      className={classNames(styles.mark, styles[tone])}
      width="10"
      height="10"
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      {tone === 'good' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
      {tone !== 'good' && (
        <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {tone === 'warn' && <path d="M5 1.25a3.75 3.75 0 0 0 0 7.5z" fill="currentColor" />}
      {tone === 'bad' && <path d="M2.35 2.35l5.3 5.3" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}
