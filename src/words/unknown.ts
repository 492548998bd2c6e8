/** What was not read, what that leaves open, and the command whose output settles it. */
import { readDsf } from '../model/dsf-names.ts';
import type { UnknownFact } from '../model/rules/detail.ts';
import { sayList } from './units.ts';

/** Two sentences: what is not known of which subject, and what to load. `guest` is '' where it concerns the host, and so any guest. */
export function sayUnknown(fact: UnknownFact, guest: string): string {
  const gap = sayGap(fact, guest === '' ? 'a guest' : guest);
  const command = commandFor(fact, guest);
  // That output was loaded, and would read the same again.
  return fact.kind === 'unreadable-devices'
    ? `${gap} Mend it on the host, then load the output of ${command}.`
    : `${gap} Load the output of ${command}.`;
}

/** The command line that a person would run on the host to settle the fact. */
export function commandFor(fact: UnknownFact, guest: string): string {
  switch (fact.kind) {
    case 'luns':
    case 'lunpaths':
      return 'ioscan -kfnN';
    case 'lun-of-lunpath':
      return 'ioscan -m lun';
    case 'health':
      return 'ioscan -P health';
    case 'identity':
      return 'scsimgr -p get_attr all_lun -a device_file -a wwid';
    case 'guests':
    case 'guest-status':
      return 'hpvmstatus';
    case 'guest-devices':
      return fact.guests.length > 1
        ? 'hpvmstatus -P GUEST -d for each of them'
        : `hpvmstatus -P ${fact.guests[0] ?? guest} -d`;
    case 'unreadable-devices':
      return `hpvmstatus -P ${fact.guests[0] ?? guest} -d`;
    case 'other-device':
      return commandForName(fact.name);
    case 'version':
      return 'swlist';
    case 'database':
      return 'hpvmdevmgmt -l all';
    case 'layers':
      return fact.name.startsWith('/dev/') ? 'vgdisplay -v' : 'mount -v and vgdisplay -v';
    case 'deactivated-groups':
      return 'lvmadm -l';
    case 'cut-off':
      return 'the command again, to its end';
  }
}

/** What is not known. Over a whole host no guest is named: then it may be any. */
function sayGap(fact: UnknownFact, named: string): string {
  const guest = named === '' ? 'a guest' : named;
  switch (fact.kind) {
    case 'luns':
      return `Which device ${fact.name} is was not read, so nothing was checked of what ${guest} would get.`;
    case 'lunpaths':
      return `The lunpaths of ${fact.name} were not read, so ${guest} may get a device that it cannot reach.`;
    case 'lun-of-lunpath':
      return `Which LUN the lunpath ${fact.name} leads to was not read, so who else has it is not known, and ${guest} may get it twice.`;
    case 'health':
      return `The health of ${fact.name} was not read, so ${guest} may not reach it.`;
    case 'identity':
      return `Whether ${fact.name} and ${fact.other} are one LUN was not read, so ${guest} may get the same LUN twice.`;
    case 'guests':
      return named === ''
        ? 'The list of guests was not read, so who has which device could not be checked, and a guest may get one that is in use.'
        : `The list of guests was not read, so ${guest}, and who else has the device, could not be checked.`;
    case 'guest-devices':
      return `The devices of ${sayList(fact.guests)} were not read, so ${guest} may get one that is in use${orPlace(fact, named)}.`;
    case 'unreadable-devices':
      return `A statement of ${sayList(fact.guests)} was not understood, so ${guest} may get a device that is in use${orPlace(fact, named)}.`;
    case 'other-device':
      return `Which LUN ${fact.name} of ${fact.guest} is was not read, so ${guest} may get one that ${fact.guest === named ? 'it' : fact.guest} has.`;
    case 'guest-status':
      return named === ''
        ? 'The operating system and state of some guests were not read, so a guest may have a device that it does not take.'
        : `The operating system and state of ${guest} were not read, so whether it takes the device is not known.`;
    case 'version':
      return `The release of Integrity VM was not read; the rules of ${fact.assumed} were taken, and ${guest} may not take this on another.`;
    case 'database':
      return `The device database was not read, so ${guest} may get a device that the host itself uses.`;
    case 'layers':
      return `On which LUNs ${fact.name} lies was not read, so ${guest} may get storage that overlaps what others have.`;
    case 'deactivated-groups':
      return `Which disks the deactivated ${sayList(fact.groups)} ${fact.groups.length === 1 ? 'holds' : 'hold'} was not read, so ${guest} may get one of them and destroy what is on it.`;
    case 'cut-off':
      return named === ''
        ? 'Some output was cut off, so a guest may have a device that something not read speaks against.'
        : `Some output was cut off, so what speaks against giving this to ${guest} may be missing.`;
  }
}

/** Only what a guest itself has takes places from it. */
function orPlace({ guests }: { readonly guests: readonly string[] }, guest: string): string {
  return guests.includes(guest) ? ', or a place that is taken' : '';
}

/** The command that prints a lunpath with its LUN, a legacy DSF with its persistent one, or a persistent one. */
function commandForName(name: string): string {
  if (!name.startsWith('/')) return 'ioscan -m lun';
  return readDsf(name)?.family === 'legacy' ? 'ioscan -m dsf' : 'ioscan -kfnN';
}
