/** What the sentences of the rules about what the host does with its storage need, by code. */
import type { HostUse } from '../../host-uses.ts';
import type { DeviceKind } from '../../statement.ts';

/** A discriminated union: `code` says which sentence, the rest fills it. */
export type HostDetail =
  /** A restricted device (rdev) of the device database, there under `name`. */
  | { readonly code: 'host-use'; readonly entity: string; readonly name: string }
  /** The host's own outputs show it in use. */
  | { readonly code: 'host-storage'; readonly entity: string; readonly uses: readonly HostUse[] }
  /** A physical volume of deactivated groups; not empty. */
  | { readonly code: 'idle-group'; readonly entity: string; readonly groups: readonly string[] }
  /** Guests have parts of what is asked for: volumes or files that lie on it. `statement` is one of their devices. */
  | {
      readonly code: 'lies-below';
      readonly entity: string;
      readonly guests: readonly string[];
      readonly statement: string;
    }
  /** Guests have the whole of what it lies on. */
  | {
      readonly code: 'lies-above';
      readonly entity: string;
      readonly guests: readonly string[];
      readonly statement: string;
    }
  | {
      readonly code: 'too-small';
      readonly entity: string;
      readonly device: DeviceKind;
      readonly bytes: number;
      readonly least: number;
    }
  /** Over 2 TB for HP-UX 11i v2; `told` is false when nobody told the version. */
  | { readonly code: 'too-large'; readonly entity: string; readonly bytes: number; readonly told: boolean }
  | { readonly code: 'relative-directory'; readonly location: string }
  /** No output shows the directory's file system and permissions. */
  | { readonly code: 'directory-unchecked'; readonly location: string }
  | {
      readonly code: 'nfs-file';
      readonly location: string;
      readonly device: DeviceKind;
      /** `server:/path`. */
      readonly mount: string;
    }
  /** `disks` are the LUNs that are known of the group, `device` a name of the first that the device database takes, where one is known. */
  | {
      readonly code: 'idle-group-alone';
      readonly group: string;
      readonly disks: readonly string[];
      readonly device: string | null;
    };
