/** What the sentences of the rules about who else has a device need, by code. */
import type { DeviceKind } from '../../statement.ts';
import type { OtherUse } from '../detail.ts';

/**
 * How near a clash with another guest is. `later`: when both run. `now`: both are on, so that the change would take effect at once.
 * `standing`: both are on and have it. `boot`: the other is up, and the guest boots.
 */
export type Nearness = 'later' | 'now' | 'standing' | 'boot';

/** What two guests' uses of one thing have in common as details. */
interface ClashDetail {
  readonly entity: string;
  readonly other: OtherUse;
  readonly nearness: Nearness;
}

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type SharingDetail =
  | {
      readonly code: 'entity-twice';
      readonly entity: string;
      /** The statement by which the guest has it already. */
      readonly statement: string;
      /** Two LUN names with one WWID. */
      readonly byWwid: boolean;
    }
  | { readonly code: 'identity-by-name'; readonly entity: string; readonly other: string }
  | ({ readonly code: 'other-kind'; readonly device: DeviceKind } & ClashDetail)
  | ({ readonly code: 'vio-exclusive' } & ClashDetail)
  /** `name`: under which to look who has it open. */
  | { readonly code: 'host-open'; readonly entity: string; readonly name: string }
  | {
      readonly code: 'shared-attached';
      readonly entity: string;
      readonly device: DeviceKind;
      /** Not empty. */
      readonly guests: readonly string[];
    }
  | ({ readonly code: 'mixed-access' } & ClashDetail)
  | {
      readonly code: 'share-no';
      readonly entity: string;
      /** Not empty. */
      readonly guests: readonly string[];
      /** The name for hpvmdevmgmt. */
      readonly name: string;
    }
  | {
      readonly code: 'share-lunpaths';
      readonly entity: string;
      readonly other: OtherUse;
      /** The name for hpvmdevmgmt; null when no output gives the LUN one. */
      readonly name: string | null;
    }
  | { readonly code: 'disk-shared'; readonly entity: string; readonly guests: readonly string[] }
  /** `isNull`: the virtual DVD is a null one, which HP's check never looks at (4.3:93). */
  | ({
      readonly code: 'dvd-boot';
      readonly device: 'dvd' | 'burner';
      readonly isNull: boolean;
    } & ClashDetail);
