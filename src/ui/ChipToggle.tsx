import type { ReactNode } from 'react';
import styles from './ChipToggle.module.css';
import { classNames } from './class-names.ts';

/** What ChipToggle takes. */
export interface ChipToggleProps {
  readonly pressed: boolean;
  onChange(pressed: boolean): void;
  /** How many things the chip stands for. */
  readonly count: number;
  /** `bad` draws the count in red: trouble. */
  readonly tone?: 'plain' | 'bad';
  readonly children: ReactNode;
}

/** A filter that is on or off, with its count: `Tape 2`. */
export function ChipToggle({ pressed, onChange, count, tone = 'plain', children }: ChipToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classNames(styles.chip, tone === 'bad' && count > 0 && styles.bad)}
      onClick={() => onChange(!pressed)}
    >
      <span>{children} </span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </button>
  );
}
