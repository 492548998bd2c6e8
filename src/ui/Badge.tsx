import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './class-names.ts';

/** `one`: used by one guest; `many`: in several guests (double line); `planned`: not yet real (dashed); `bad`; `quiet`. */
export type BadgeTone = 'one' | 'many' | 'planned' | 'bad' | 'quiet';

/** A short word with an edge: a guest's name on a device, a state. */
export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: ReactNode }) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}
