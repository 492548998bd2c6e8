import styles from './guests.module.css';

/** A statement in what room there is: the whole text is in the page, the eye loses its beginning, never its end. */
export function StatementText({ text }: { readonly text: string }) {
  return (
    <span className={styles.statement} title={text}>
      <span>
        <bdi>{text}</bdi>
      </span>
    </span>
  );
}
