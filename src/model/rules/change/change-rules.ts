/** The rules about the guest that is changed: what it runs, and whether it is up. */
import type { AnyRule } from '../rule.ts';
import { activeIo } from './active-io.ts';
import { emptyDrive } from './empty-drive.ts';
import { guestDriver } from './guest-driver.ts';
import { guestOs } from './guest-os.ts';
import { newAdapterNeedsReboot } from './new-adapter-needs-reboot.ts';
import { notModifiable } from './not-modifiable.ts';
import { efiDelete, onlineDelete } from './online-delete.ts';

/** In the catalogue's order. */
export const CHANGE_RULES: readonly AnyRule[] = [
  guestOs,
  guestDriver,
  emptyDrive,
  newAdapterNeedsReboot,
  activeIo,
  efiDelete,
  onlineDelete,
  notModifiable,
];
