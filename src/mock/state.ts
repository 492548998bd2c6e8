/**
 * What the mock host knows about itself. These are the mock's own types on purpose: it is another program than the one that reads its output,
 * so that an end-to-end test cannot confirm its own mistake. Everything is mutable; printers only read.
 */

/** A row of the I/O tree above the target paths, the same in the agile and the legacy view. */
export interface HardwareRow {
  className: string;
  instance: number;
  /** '' for the root. */
  path: string;
  driver: string;
  swState: string;
  hwType: string;
  description: string;
  /** Device special files of the row itself, e.g. `/dev/fcd0`. */
  dsfs: string[];
  /** Target paths under it: host adapters only. */
  targets: TargetPath[];
}

/** How a target speaks, as ioscan words it in a target path's description. */
export type Transport = 'fibre_channel' | 'sas' | 'atapi' | 'usb';

/** A host adapter's way to one target port. */
export interface TargetPath {
  instance: number;
  adapter: HardwareRow;
  /** The whole hardware path: adapter, `.`, target port. */
  path: string;
  transport: Transport;
  /** The driver that serves it. */
  driver: string;
  swState: string;
  /** FC: the N_Port id (domain, area, port: a byte each). Others: the SCSI target number. The legacy view is built from it. */
  portId: number;
  lunpaths: Lunpath[];
}

/** One path to one LUN. */
export interface Lunpath {
  instance: number;
  target: TargetPath;
  /** The last element of the hardware path: the 64-bit SCSI LUN id, leading zeros dropped. */
  lunId: string;
  lun: Lun;
  swState: string;
  health: string;
}

/** A device, however many paths lead to it. */
export interface Lun {
  className: 'disk' | 'tape' | 'autoch' | 'ctl';
  instance: number;
  /** The arbitrary last element of `64000/0xfa00/0xN`. */
  handle: number;
  driver: string;
  swState: string;
  health: string;
  /** At most 8 characters. */
  vendor: string;
  /** At most 16 characters. */
  product: string;
  /** null when the device reports none. */
  wwid: string | null;
  /** Partitions `_p1`… of a boot disk. */
  partitions: number;
  /** Pass-through files that somebody made with `mksf -P`. */
  passThrough: string[];
  lunpaths: Lunpath[];
}

/** One storage device of a guest, the parts of its resource statement. */
export interface GuestDevice {
  device: string;
  adapter: string;
  bus: number;
  slot: number;
  target: number;
  storage: string;
  location: string;
}

/** A guest's network card. */
export interface Nic {
  adapter: 'avio_lan' | 'lan';
  bus: number;
  slot: number;
  /** Six pairs of hex digits joined by `-`. */
  mac: string;
  vswitch: string;
  port: number;
}

/** A virtual machine. */
export interface Guest {
  name: string;
  number: number;
  os: 'HPUX' | 'LINUX' | 'WINDOWS' | 'OPENVMS';
  state: 'On (OS)' | 'On (EFI)' | 'Off' | 'Off (NR)';
  vcpus: number;
  memoryGb: number;
  devices: GuestDevice[];
  nics: Nic[];
  /** The list of guests names it, and its own listings were not taken: it came up between the two. */
  onlyListed?: true;
}

/** An entry of the host's device database. */
export interface DatabaseEntry {
  names: string[];
  attributes: [name: string, value: string][];
  dependents: string[];
  uniqueId: string;
}

/** A logical volume: what the host does with it, if anything. */
export interface LogicalVolume {
  name: string;
  sizeMb: number;
  /** Mount point, `swap`, or null when the host leaves it alone. */
  use: string | null;
}

/** A physical volume of a group. */
export interface PhysicalVolume {
  /** The block DSF, with its partition on a boot disk. */
  dsf: string;
  sizeMb: number;
}

/** A volume group. */
export interface VolumeGroup {
  name: string;
  active: boolean;
  mirrored: boolean;
  /** Left out: 32. */
  extentMb?: number;
  physical: PhysicalVolume[];
  logical: LogicalVolume[];
}

/** A directory of another host, mounted by NFS. */
export interface NfsMount {
  /** `server:/path` */
  source: string;
  directory: string;
  sizeMb: number;
}

/** A disk that VxVM has in a disk group. */
export interface VxvmDisk {
  /** As ioscan names the LUN: `disk57`. */
  lun: string;
  /** The name that the disk has in its group. */
  name: string;
  group: string;
}

/** A host. */
export interface HostState {
  name: string;
  /** As `date` prints it. */
  date: string;
  /** False after `rmsf -L`: no legacy view, no legacy DSFs. */
  legacyMode: boolean;
  /** In the order of a listing: by hardware path, the virtual buses last. */
  rows: HardwareRow[];
  luns: Lun[];
  guests: Guest[];
  database: DatabaseEntry[];
  volumeGroups: VolumeGroup[];
  nfsMounts: NfsMount[];
  vxvmDisks: VxvmDisk[];
}
