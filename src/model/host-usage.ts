/**
 * What the host itself does with its storage, as `vgdisplay -v`, `pvdisplay`, `bdf`, `mount`, `swapinfo`, `lvlnboot -v`, `vxdisk list` and
 * their like print it. Names stand as printed (block DSFs mostly): which LUN each is, `model/layers.ts` works out. Layouts are taken from the
 * man pages and unverified.
 */
import type { Origin } from './inventory.ts';

/** A logical volume of a group. */
export interface LogicalVolume {
  /** Block name, `/dev/vg00/lvol3`. */
  readonly path: string;
  /** null when not printed. */
  readonly bytes: number | null;
  readonly origin: Origin;
}

/** An LVM volume group. */
export interface VolumeGroup {
  /** `/dev/vg00`. */
  readonly name: string;
  /** null when nothing told whether it is activated. A deactivated one is not protected by the host (6.1.5:122). */
  readonly active: boolean | null;
  /** DSFs of its physical volumes, `/dev/disk/disk2_p2`; empty when no output listed them. */
  readonly physicalVolumes: readonly string[];
  /** Set when there may be physical volumes that no output listed: pvdisplay names but those that it is asked about. */
  readonly partial?: true;
  readonly logicalVolumes: readonly LogicalVolume[];
  readonly origin: Origin;
}

/** A mounted file system. */
export interface Mount {
  /** Block device, or `server:/path` of NFS. */
  readonly device: string;
  readonly directory: string;
  /** `vxfs`, `hfs`, `nfs`…; null where the output does not tell (bdf). A device with a colon before its first `/` is NFS either way. */
  readonly type: string | null;
  readonly origin: Origin;
}

/** What else the host does with a device: swaps or dumps to it, boots from it, or has it in a VxVM disk group. */
export interface HostDevice {
  readonly name: string;
  readonly use: 'swap' | 'dump' | 'boot' | 'root' | 'vxvm';
  /** The VxVM disk group; null for other uses. */
  readonly group: string | null;
  readonly origin: Origin;
}

/** How large something is, when an output told. */
export interface KnownSize {
  /** A DSF, LV or file. */
  readonly name: string;
  readonly bytes: number;
  readonly origin: Origin;
}

/** Everything that the load tells of it. A flag says that an output of this sort was read, empty or not. */
export interface HostUsage {
  readonly volumeGroups: readonly VolumeGroup[];
  readonly mounts: readonly Mount[];
  readonly devices: readonly HostDevice[];
  readonly sizes: readonly KnownSize[];
  readonly groupsRead: boolean;
  readonly mountsRead: boolean;
}

/** The usage of a load that tells nothing. */
export const NO_USAGE: HostUsage = {
  volumeGroups: [],
  mounts: [],
  devices: [],
  sizes: [],
  groupsRead: false,
  mountsRead: false,
};
