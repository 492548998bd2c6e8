import styles from './guests.module.css';

/** What stays readable at the end of a statement however narrow the pane is: it tells one path from another. */
const TAIL = 10;

/** A statement in what room there is. The whole text is in the page; the eye loses its middle, never its end. */
export function StatementText({ text }: { readonly text: string }) {
  const cut = Math.max(0, text.length - TAIL);
  return (
    <span className={styles.statement} title={text}>
      <span>{text.slice(0, cut)}</span>
      <span>{text.slice(cut)}</span>
    </span>
  );
}
