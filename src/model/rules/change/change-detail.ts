/** What the sentences of the rules about the guest that is changed need, by code. */
import type { GuestOs } from '../../guest.ts';
import type { AdapterType, DeviceKind } from '../../statement.ts';

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type ChangeDetail =
  | {
      readonly code: 'os-cannot';
      readonly os: GuestOs;
      readonly adapter: AdapterType;
      readonly attached: boolean;
    }
  | {
      readonly code: 'os-not-known';
      readonly os: GuestOs;
      readonly adapter: AdapterType;
      readonly attached: boolean;
    }
  | { readonly code: 'os-own-driver'; readonly os: GuestOs; readonly device: DeviceKind }
  /** Nothing shows that the guest has the GuestAVIOStor bundle. */
  | { readonly code: 'avio-driver' }
  /** The guest's own driver reaches the real device. */
  | { readonly code: 'device-driver'; readonly device: DeviceKind; readonly entity: string }
  | { readonly code: 'empty-drive'; readonly name: string }
  | {
      readonly code: 'new-adapter';
      readonly state: string;
      readonly adapter: AdapterType;
      readonly bus: number;
      readonly slot: number;
    }
  | { readonly code: 'active-io'; readonly state: string; readonly entity: string }
  | { readonly code: 'efi-delete'; readonly state: string; readonly entity: string }
  | { readonly code: 'online-delete'; readonly state: string; readonly entity: string }
  | { readonly code: 'not-modifiable'; readonly state: string }
  /** hpvmstatus -V prints the modify status as disabled. */
  | { readonly code: 'modify-disabled' };
