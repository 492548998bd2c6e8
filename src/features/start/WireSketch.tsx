import { classNames } from '../../ui/class-names.ts';
import styles from './WireSketch.module.css';

/** A wire from one height on the left to one on the right, in px of a 58 x 40 field, and what it means. */
type Wire = readonly [from: number, to: number, look: 'one' | 'many' | 'planned' | 'bad'];

const sketches: Readonly<Record<string, readonly Wire[]>> = {
  harbor: [
    [4, 4, 'one'],
    [10, 28, 'one'],
    [16, 22, 'planned'],
    [22, 16, 'many'],
    [28, 10, 'one'],
    [34, 34, 'one'],
  ],
  breakwater: [
    [4, 4, 'one'],
    [10, 22, 'one'],
    [16, 4, 'planned'],
    [22, 22, 'many'],
    [28, 6, 'bad'],
    [34, 24, 'one'],
  ],
  ocean: [
    [2, 8, 'one'],
    [5, 2, 'one'],
    [8, 20, 'one'],
    [11, 5, 'many'],
    [14, 29, 'one'],
    [17, 11, 'one'],
    [20, 35, 'planned'],
    [23, 14, 'one'],
    [26, 38, 'many'],
    [29, 17, 'one'],
    [32, 26, 'one'],
    [35, 23, 'one'],
    [38, 32, 'one'],
  ],
};

/** A few wires as the workbench draws them: how the host will look, at a glance. Decoration: the card says it in words. */
export function WireSketch({ of }: { readonly of: string }) {
  const wires = sketches[of];
  if (wires === undefined) return null;
  return (
    <svg className={styles.sketch} width="58" height="40" viewBox="0 0 58 40" fill="none" aria-hidden="true">
      {wires.map(([from, to, look]) => (
        <path key={from} className={classNames(styles[look])} d={`M1 ${from}C26 ${from} 32 ${to} 57 ${to}`} />
      ))}
    </svg>
  );
}
