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
