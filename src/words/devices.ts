/** Words for devices, adapters, states and health, in HP's terms. */
import type { GuestOs } from '../model/guest.ts';
import type { LunKindName } from '../model/rules/detail.ts';
import type { AdapterType, DeviceKind, StorageType } from '../model/statement.ts';
import type { Health, SwState } from '../model/vocabulary.ts';

/** What a LUN is: `tape drive`, `media changer`. */
export function sayLunKind(kind: LunKindName): string {
  switch (kind) {
    case 'disk':
      return 'disk';
    case 'tape':
      return 'tape drive';
    case 'changer':
      return 'media changer';
    case 'dvd':
      return 'DVD drive';
    case 'burner':
      return 'DVD burner';
    case 'controller':
      return 'array controller';
    case 'other':
      return 'device of another class';
  }
}

/** What a guest sees: `virtual disk`, `attached tape`. */
export function sayDevice(device: DeviceKind): string {
  switch (device) {
    case 'disk':
      return 'virtual disk';
    case 'dvd':
      return 'virtual DVD';
    case 'tape':
    case 'changer':
    case 'burner':
      return `attached ${device}`;
  }
}

/** `scsi (VIO)`, `avio_stor (AVIO)`. */
export function sayAdapter(adapter: AdapterType): string {
  return adapter === 'scsi' ? 'scsi (VIO)' : 'avio_stor (AVIO)';
}

/** `shared I/O` for virtual devices, `attached I/O` where the guest's driver reaches the real LUN (4.3:84). */
export function sayArchitecture(attached: boolean): string {
  return attached ? 'attached I/O' : 'shared I/O';
}

/** What stands behind a device. */
export function sayStorage(storage: StorageType): string {
  switch (storage) {
    case 'disk':
      return 'whole LUN';
    case 'lv':
      return 'logical volume';
    case 'file':
      return 'file';
    case 'null':
      return 'null DVD';
    case 'attach':
      return 'pass-through device';
    case 'attach_path':
      return 'lunpath';
  }
}

/** An operating system as its maker writes it. */
export function sayGuestOs(os: GuestOs): string {
  switch (os) {
    case 'HPUX':
      return 'HP-UX';
    case 'LINUX':
      return 'Linux';
    case 'WINDOWS':
      return 'Windows';
    case 'OPENVMS':
      return 'OpenVMS';
    case 'UNKNOWN':
      return 'an operating system that hpvmstatus does not know';
  }
}

/** State and health as printed: `NO_HW`, `CLAIMED, offline`. */
export function sayCondition(state: SwState, health: Health): string {
  const printed = [state, health === 'N/A' ? '' : health].filter((word) => word !== '');
  return printed.length === 0 ? 'of a state that was not read' : printed.join(', ');
}
