import { elide, type Piece } from '../../ui/elide.ts';
import styles from './row.module.css';

/** What RowPath takes. */
interface RowPathProps {
  readonly path: string;
  /** Leading characters that the parent's row has too. */
  readonly shared: number;
  /** Leading characters that are never cut. */
  readonly whole: number;
  /** How many of the other characters stay in view. */
  readonly keep: number;
}

/**
 * A row's path, whole in the page and elided to the eye. What a row shares with its parent stays cut while the row
 * has the focus: it stands in full one or two rows above, and the LUN's name must not be pushed out of sight.
 */
export function RowPath(props: RowPathProps) {
  const { path, shared, keep, whole } = props;
  const own = elide(path.slice(whole), Math.max(0, shared - whole), Math.min(keep, path.length + 2));
  const pieces: readonly Piece[] = whole > 0 ? [{ kind: 'own', text: path.slice(0, whole) }, ...own] : own;
  const cut = pieces.some(({ kind }) => kind === 'cut');
  return (
    <span className={styles.path} title={cut ? path : undefined}>
      {pieces.map(({ kind, text }, index) => (
        // What is shared is cut at the very front only.
        <span key={index} className={kind === 'cut' && index > 0 ? styles.ownCut : styles[kind]}>
          {text}
        </span>
      ))}
    </span>
  );
}
