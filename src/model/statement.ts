/**
 * Resource statements, `device:adapter[:bus,slot[,target]]:storage:location`: what hpvmcreate and hpvmmodify take (4.3:86, 90, 104).
 */

export const DEVICE_KINDS = ['disk', 'dvd', 'tape', 'changer', 'burner'] as const;
/** What the guest sees: disk and dvd are virtual (shared I/O), tape, changer and burner are attached. */
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const ADAPTER_TYPES = ['scsi', 'avio_stor'] as const;
/** `scsi` is VIO, `avio_stor` is AVIO; `aviostor` is read as `avio_stor`. */
export type AdapterType = (typeof ADAPTER_TYPES)[number];

export const STORAGE_TYPES = ['disk', 'lv', 'file', 'null', 'attach', 'attach_path'] as const;
export type StorageType = (typeof STORAGE_TYPES)[number];

/** A place on a guest's virtual bus; target null: the lowest free one (4.3:86). All decimal. */
export interface Address {
  readonly bus: number;
  readonly slot: number;
  readonly target: number | null;
}

/** One storage device of a guest. Plain data: it is also its own JSON. */
export interface StorageStatement {
  readonly device: DeviceKind;
  readonly adapter: AdapterType;
  /** null: left to the host. */
  readonly address: Address | null;
  readonly storage: StorageType;
  /** A DSF, an absolute path, or a lunpath hardware path, as written. */
  readonly location: string;
}
