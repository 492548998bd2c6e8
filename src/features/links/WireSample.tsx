import styles from './links.module.css';
import type { LinkStyle } from './links.ts';
import { crossPath, curvePath, dotPath, doublePath, type Line } from './wire-path.ts';

/** A link's style, or the hook of a link whose other end is out of view. */
export type SampleKind = LinkStyle | 'beyond';

const HEIGHT = 22;
const DOT = 2.75;
const CROSS = 4;

interface WireSampleProps {
  readonly kind: SampleKind;
  readonly width: number;
}

/** One line as the layer draws it, level enough to stand in a text. */
export function WireSample({ kind, width }: WireSampleProps) {
  const line: Line = { x0: 5, y0: HEIGHT - 6, x1: width - 5, y1: 6 };
  const style = kind === 'beyond' ? 'attached' : kind;
  const end = kind === 'beyond' ? '' : dotPath(line.x1, line.y1, DOT);
  const isOpen = kind === 'shared';
  return (
    <svg className={styles.sample} width={width} height={HEIGHT} aria-hidden="true" data-kind={kind}>
      <path data-style={style} data-part="line" d={linePath(kind, line)} />
      <path data-style={style} data-part="filled" d={dotPath(line.x0, line.y0, DOT) + (isOpen ? '' : end)} />
      {isOpen && <path data-style={style} data-part="open" d={end} />}
    </svg>
  );
}

function linePath(kind: SampleKind, line: Line): string {
  switch (kind) {
    case 'many':
      return doublePath(line);
    case 'conflict':
      return curvePath(line) + crossPath(line, CROSS);
    case 'beyond':
      return `M${line.x0} ${line.y0}c14 0 24 -3 28 -12`;
    case 'attached':
    case 'shared':
    case 'planned':
      return curvePath(line);
  }
}
