/** Sentences of the rules about the guest that is changed. */
import type { ChangeDetail } from '../model/rules/change/change-detail.ts';
import { sayAdapter, sayArchitecture, sayGuestOs } from './devices.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const CHANGE_SENTENCES: Sentences<ChangeDetail> = {
  'os-cannot': ({ os, adapter, attached }, guest) =>
    `${guest} runs ${sayGuestOs(os)}, which does not take ${sayArchitecture(attached)} on ${sayAdapter(adapter)}, so the device would be of no use. Choose ${attached ? 'another guest or a virtual device' : 'the other adapter type'}.`,
  'os-not-known': ({ os, adapter, attached }, guest) =>
    `${guest} runs ${sayGuestOs(os)}, and no manual says whether it takes ${sayArchitecture(attached)} on ${sayAdapter(adapter)}, so the device may stay unseen. Check that the guest has the driver.`,
  'os-own-driver': ({ os, device }, guest) =>
    `${guest} runs ${sayGuestOs(os)}, whose own driver must run the ${device}, or the device is of no use there. Check that the guest has one.`,
  'avio-driver': (_, guest) =>
    `Whether ${guest} has the GuestAVIOStor bundle cannot be read from the host, and without it an avio_stor device stays unclaimed; a boot disk there makes it panic. Run swlist GuestAVIOStor in the guest first.`,
  'device-driver': ({ device, entity }, guest) =>
    `${entity} as an attached ${device} is run by a driver of ${guest} itself, and without one the guest cannot use it. Check that the guest supports this model before adding it.`,
  'empty-drive': ({ name }, guest) =>
    `If no medium is in ${name}, hpvmmodify for ${guest} may take more than a minute and look hung. Put a medium in first, or wait for the command to end.`,
  'new-adapter': ({ state, adapter, bus, slot }, guest) =>
    `${guest} is ${state} and has no ${adapter} adapter at ${bus},${slot} yet, and adapters are not hot-swappable: it sees the device only after it is rebooted. Plan a reboot, or use an adapter that it has.`,
  'active-io': ({ state, entity }, guest) =>
    `${guest} is ${state}, and hpvmmodify refuses the change while I/O to ${entity} is active. See that nothing has it open before running the command.`,
  'efi-delete': ({ state, entity }, guest) =>
    `${guest} is ${state}, and an avio_stor device cannot be deleted there, so ${entity} would stay. Stop the guest, or let it boot its operating system, then delete.`,
  'online-delete': ({ state, entity }, guest) =>
    `${guest} is ${state}, and HP-UX 11i v3 keeps an avio_stor device until it is removed inside the guest, so deleting ${entity} may fail. Remove it inside the guest first, or stop the guest.`,
  'not-modifiable': ({ state }, guest) =>
    `${guest} is ${state}: it is not to be run or modified on this host, so hpvmmodify refuses. Change it on the host where it runs.`,
  'modify-disabled': (_, guest) =>
    `hpvmstatus prints the modify status of ${guest} as disabled, so hpvmmodify refuses. Change it on the host where it runs, or wait until its migration has ended.`,
};
