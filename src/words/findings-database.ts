/** Sentences about steps on the host: the device database, and guests made and taken back. */
import type { DatabaseDetail } from '../model/rules/database-detail.ts';
import type { Sentences } from './sentences.ts';
import { sayUses } from './findings-host.ts';
import { sayList, sayQuoted } from './units.ts';

/** A sentence a code. */
export const DATABASE_SENTENCES: Sentences<DatabaseDetail> = {
  'guest-exists': ({ name }) =>
    `The host has a guest ${name} already, so hpvmcreate refuses to create it. Choose another name, or add the devices with hpvmmodify -P ${name} -a.`,
  'guest-not-created': ({ name }) =>
    `${name} is no guest that this plan creates, and hpvmremove would destroy it with all of its settings, so Lundock gives no command for that. Remove it on the host by hand.`,
  'nothing-to-modify': ({ statement }, guest) =>
    `${guest} has no single device at the address of ${sayQuoted(statement)}, so there is nothing to modify. Take the address from hpvmstatus -P ${guest} -d, or add the device with -a.`,
  'device-unseen': ({ name }) =>
    `Neither the host, nor a guest, nor the device database has a device ${name}, so hpvmdevmgmt would act on nothing. Take the name from hpvmdevmgmt -l all or ioscan -fnN.`,
  'no-entry': ({ name }) =>
    `The device database has no entry for ${name} yet, and hpvmdevmgmt -m changes only one that is there. Add the device to a guest with hpvmmodify -a first, which makes the entry.`,
  'restricted-already': ({ name }) =>
    `${name} is a restricted device (rdev) already, so hpvmdevmgmt -a has nothing to add to the device database. Leave this step out.`,
  'not-restricted': ({ name }) =>
    `The device database has no restriction (rdev) of ${name}, so hpvmdevmgmt -d has nothing to delete. Leave this step out.`,
  'restricts-used': ({ name, guests }) =>
    `${sayList(guests)} ${guests.length === 1 ? 'has' : 'have'} ${name}, and once it is a restricted device (rdev) the guest may not boot with it. Detach it there first.`,
  'host-restricted': ({ name }) =>
    `The host restricted ${name} itself because it uses it (AUTORDEV), so a guest that gets it would destroy the host's data. End the host's use first, then run hpvmhostrdev.`,
  'restriction-needed': ({ name, uses }) =>
    `The host uses ${name} itself: it ${sayUses(uses)}, and without the restriction (rdev) a guest may get it and destroy that. Keep the restriction, or end the host's use first.`,
  'restriction-unchecked': ({ name }) =>
    `Whether the host uses ${name} itself was not read, and without the restriction (rdev) a guest may get it and destroy the host's data. Load the output of vgdisplay -v and mount -v first, or keep the restriction.`,
  'share-unsafe': ({ name, guests }) =>
    `${sayList(guests)} have ${name} as a writable virtual disk, and with SHARE=YES hpvmstart lets both run and destroy its data. Keep SHARE=NO, or detach it from all guests but one first.`,
};
