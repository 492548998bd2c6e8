import { elide } from './elide.ts';
import { classNames } from './class-names.ts';
import styles from './PathText.module.css';

/** What PathText takes. */
export interface PathTextProps {
  /** The whole path, DSF, WWN or WWID. */
  readonly path: string;
  /** How many leading characters the parent row shows too: drawn dimmed, and cut in front when long. */
  readonly shared?: number;
  /** How many characters of the rest stay visible; 24 when absent, so that a WWN is never cut. Infinity cuts nothing. */
  readonly keep?: number;
  readonly className?: string | undefined;
}

/** A path in the monospace face. The whole text is in the page; the middle is elided to the eye only. */
export function PathText({ path, shared = 0, keep = 24, className }: PathTextProps) {
  const pieces = elide(path, shared, Math.min(keep, path.length + 2));
  return (
    <span className={classNames(styles.path, className)} title={pieces.some(isCut) ? path : undefined}>
      {pieces.map((piece, index) => (
        <span key={index} className={styles[piece.kind]}>
          {piece.text}
        </span>
      ))}
    </span>
  );
}

function isCut(piece: { readonly kind: string }): boolean {
  return piece.kind === 'cut';
}
