/** What the sentences of the rules about converting an adapter and moving a guest need, by code. */
import type { AdapterType } from '../../statement.ts';

/** An adapter of the guest. */
interface Slot {
  readonly bus: number;
  readonly slot: number;
}

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type ConversionDetail =
  /** No storage adapter stands there. */
  | ({ readonly code: 'no-adapter' } & Slot)
  | ({ readonly code: 'same-adapter'; readonly adapter: AdapterType } & Slot)
  /** The statements of the attached devices that are left on it; not empty. */
  | ({
      readonly code: 'attached-left';
      readonly to: AdapterType;
      readonly statements: readonly string[];
    } & Slot)
  | ({ readonly code: 'convert-running'; readonly state: string } & Slot)
  /** Targets over the highest that the new type has; not empty. */
  | ({
      readonly code: 'targets-too-high';
      readonly to: AdapterType;
      readonly targets: readonly number[];
      readonly max: number;
    } & Slot)
  /** How many scsi devices the guest would have. */
  | ({ readonly code: 'too-many-scsi'; readonly count: number; readonly limit: number } & Slot)
  | ({
      readonly code: 'adapter-too-small';
      readonly to: AdapterType;
      readonly count: number;
      readonly limit: number;
    } & Slot)
  /** How many devices of the new type the guest would have. */
  | ({
      readonly code: 'guest-too-full';
      readonly to: AdapterType;
      readonly count: number;
      readonly limit: number;
      readonly assumed: boolean;
    } & Slot)
  /** The statements of the attached devices; not empty. */
  | {
      readonly code: 'migrate-attached';
      readonly mode: 'online' | 'offline';
      readonly statements: readonly string[];
    };
