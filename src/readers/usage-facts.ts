/** What one output says of the host's own use of its storage, before outputs are joined. Lines count in the output's source, from 1. */
import type { HostDevice } from '../model/host-usage.ts';

/** A logical volume; its group is the path's part before the last slash. */
export interface LogicalVolumeFact {
  readonly path: string;
  /** null when not printed. */
  readonly bytes: number | null;
  readonly line: number;
}

/** A volume group as one output tells it. */
export interface GroupFact {
  readonly name: string;
  /** null when the output does not tell. */
  readonly active: boolean | null;
  readonly physicalVolumes: readonly string[];
  /** True when it may have physical volumes that the output does not list. */
  readonly partial: boolean;
  readonly logicalVolumes: readonly LogicalVolumeFact[];
  readonly line: number;
}

/** A mounted file system. */
export interface MountFact {
  readonly device: string;
  readonly directory: string;
  readonly type: string | null;
  readonly line: number;
}

/** A device or volume that the host uses otherwise. */
export interface HostDeviceFact extends Omit<HostDevice, 'origin'> {
  readonly line: number;
}

/** The size of something, in bytes. */
export interface SizeFact {
  readonly name: string;
  readonly bytes: number;
  readonly line: number;
}

/** A volume group while its lines are read. */
export interface OpenGroup extends GroupFact {
  active: boolean | null;
  partial: boolean;
  readonly physicalVolumes: string[];
  readonly logicalVolumes: { path: string; bytes: number | null; line: number }[];
}

/** A group of which nothing but the name is known yet. */
export function openGroup(name: string, line: number): OpenGroup {
  return { name, active: null, physicalVolumes: [], partial: false, logicalVolumes: [], line };
}

/** True when the output lists all of a group's physical volumes. A group without one is none: they were not printed. */
export function isListed({ partial, physicalVolumes }: GroupFact): boolean {
  return !partial && physicalVolumes.length > 0;
}
