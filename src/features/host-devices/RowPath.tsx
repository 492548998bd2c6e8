import { elide } from '../../ui/elide.ts';
import styles from './row.module.css';

/**
 * A row's path, whole in the page and elided to the eye, as PathText has it. Here what a row shares with its parent stays cut while the row
 * has the focus: it stands in full one or two rows above, and the LUN's name must not be pushed out of sight.
 */
export function RowPath(props: { readonly path: string; readonly shared: number; readonly keep: number }) {
  const { path, shared, keep } = props;
  const pieces = elide(path, shared, Math.min(keep, path.length + 2));
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
