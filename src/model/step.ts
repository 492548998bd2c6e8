/** A change is a value: what a person wants done to one guest (a move: to two) or to the device database. Plain data, its own JSON. */
import type { GuestOs } from './guest.ts';
import type { AdapterType, StorageStatement } from './statement.ts';

/** A device of a guest, or a guest with the device it shall have. */
export interface Side {
  readonly guest: string;
  readonly statement: StorageStatement;
}

/** Attributes of a device database entry that a step sets to YES or NO. */
export const SET_ATTRIBUTES = ['SHARE', 'SHARE_LUNPATHS', 'PRESERVE'] as const;
export type SetAttribute = (typeof SET_ATTRIBUTES)[number];

/** An attached device that is deleted before its adapter is converted, and the statement by which it comes back. */
export interface Rehang {
  readonly from: StorageStatement;
  readonly to: StorageStatement;
}

export type Step =
  | ({ readonly kind: 'attach' } & Side)
  | ({ readonly kind: 'detach' } & Side)
  /** `-m`: another storage or location behind the same bus, slot and target. */
  | {
      readonly kind: 'modify';
      readonly guest: string;
      readonly from: StorageStatement;
      readonly to: StorageStatement;
    }
  | { readonly kind: 'move'; readonly from: Side; readonly to: Side }
  /**
   * `-m hba:TYPE:BUS,SLOT` converts an adapter. Attached devices cannot hang on it meanwhile: those of `rehang` are deleted first and
   * added in the other syntax afterwards; virtual ones stay and change their adapter with it.
   */
  | {
      readonly kind: 'convert';
      readonly guest: string;
      readonly bus: number;
      readonly slot: number;
      readonly to: AdapterType;
      readonly rehang: readonly Rehang[];
      /** Filled in when it is applied: nothing but `rehang` hung on the adapter, so that it goes with the last of them and `-m` would find none. */
      readonly emptied?: true;
    }
  /** `hpvmdevmgmt -m gdev:DEVICE:attr:ATTRIBUTE=VALUE`. `from`: the value before; null when none was set, which counts as NO. */
  | {
      readonly kind: 'attribute';
      readonly device: string;
      readonly attribute: SetAttribute;
      readonly from: 'YES' | 'NO' | null;
      readonly to: 'YES' | 'NO' | null;
    }
  /** Makes a device a restricted one (rdev), or takes the restriction away. */
  | { readonly kind: 'restrict'; readonly device: string }
  | { readonly kind: 'unrestrict'; readonly device: string }
  /** `hpvmcreate`: a new guest, Off, with these devices. */
  | {
      readonly kind: 'create';
      readonly guest: string;
      readonly os: GuestOs;
      readonly statements: readonly StorageStatement[];
    }
  /** Takes a guest back that a step created: `hpvmremove`. Never one that the host printed. */
  | {
      readonly kind: 'remove';
      readonly guest: string;
      readonly os: GuestOs;
      readonly statements: readonly StorageStatement[];
    };

/** The steps of one kind. */
export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** The guests that a step changes, the one that gets something last; none for a change to the device database. */
export function guestsOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'move':
      return [step.from.guest, step.to.guest];
    case 'attribute':
    case 'restrict':
    case 'unrestrict':
      return [];
    case 'attach':
    case 'detach':
    case 'modify':
    case 'convert':
    case 'create':
    case 'remove':
      return [step.guest];
  }
}

/** The guest under which a step stands; '' for the device database, which is the host's. */
export function guestOf(step: Step): string {
  return guestsOf(step).at(-1) ?? '';
}

/** The step that takes this one back. Invert what `applyStep` gave: a step with its address left out has no inverse yet. */
export function invertStep(step: Step): Step {
  switch (step.kind) {
    case 'attach':
      return { ...step, kind: 'detach' };
    case 'detach':
      return { ...step, kind: 'attach' };
    case 'modify':
    case 'attribute':
    case 'move':
      return { ...step, from: step.to, to: step.from } as Step;
    case 'convert':
      return {
        ...step,
        to: step.to === 'scsi' ? 'avio_stor' : 'scsi',
        rehang: step.rehang.toReversed().map(({ from, to }) => ({ from: to, to: from })),
      };
    case 'restrict':
      return { ...step, kind: 'unrestrict' };
    case 'unrestrict':
      return { ...step, kind: 'restrict' };
    case 'create':
      return { ...step, kind: 'remove' };
    case 'remove':
      return { ...step, kind: 'create' };
  }
}
