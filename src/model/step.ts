/** A change is a value: what a person wants done to one guest (a move: to two). Plain data, its own JSON. */
import type { StorageStatement } from './statement.ts';

export type Step =
  | { readonly kind: 'attach'; readonly guest: string; readonly statement: StorageStatement }
  | { readonly kind: 'detach'; readonly guest: string; readonly statement: StorageStatement }
  | {
      readonly kind: 'move';
      readonly from: { readonly guest: string; readonly statement: StorageStatement };
      readonly to: { readonly guest: string; readonly statement: StorageStatement };
    };

/** The step that takes this one back. Invert what `applyStep` gave: a step with its address left out has no inverse yet. */
export function invertStep(step: Step): Step {
  switch (step.kind) {
    case 'attach':
      return { ...step, kind: 'detach' };
    case 'detach':
      return { ...step, kind: 'attach' };
    case 'move':
      return { kind: 'move', from: step.to, to: step.from };
  }
}
