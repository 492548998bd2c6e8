/** Sentences about a reading: what was found, what was not understood, what is missing and what that hides. */
import type { OutputFormat } from '../model/inventory.ts';
import type { MissingFact } from '../model/missing.ts';
import type { NoiseReason, ProblemReason, Refusal } from '../readers/reading.ts';
import { sayBytes, sayCount } from './units.ts';

/** What an output gave, as in "265 rows". */
function sayGiven(format: OutputFormat, given: number): string {
  switch (format) {
    case 'ioscan -f':
    case 'ioscan short':
    case 'ioscan -F':
      return sayCount(given, 'row');
    case 'ioscan -m lun':
      return sayCount(given, 'LUN');
    case 'ioscan -m dsf':
      return sayCount(given, 'DSF');
    case 'ioscan -m hwpath':
      return sayCount(given, 'path');
    case 'ioscan -P':
    case 'scsimgr get_attr':
      return sayCount(given, 'attribute');
    case 'scsimgr lun_map':
      return sayCount(given, 'lunpath');
    case 'hpvmstatus':
    case 'hpvmstatus -P':
      return sayCount(given, 'guest');
    case 'hpvmstatus -P -d':
      return sayCount(given, 'device');
    case 'hpvmdevmgmt -l':
      return sayCount(given, 'entry', 'entries');
    case 'vgdisplay':
    case 'pvdisplay':
    case 'lvmadm -l':
    case 'strings /etc/lvmtab':
      return sayCount(given, 'volume group');
    case 'bdf':
    case 'mount':
      return sayCount(given, 'mount');
    case 'swapinfo':
    case 'lvlnboot -v':
    case 'vxdisk list':
      return sayCount(given, 'device');
    case 'diskinfo':
      return sayCount(given, 'size');
    case 'hostname':
    case 'uname':
    case 'date':
    case 'swlist':
      return 'read';
    case 'not used':
      return 'not used yet';
  }
}

/** What outputs of one format gave together, as in "7 outputs, 21 devices". */
export function sayGroup(group: {
  readonly format: OutputFormat;
  readonly outputs: number;
  readonly given: number;
}): string {
  const given = sayGiven(group.format, group.given);
  const single = group.outputs === 1 || given === 'read' || group.format === 'not used';
  return single ? given : `${sayCount(group.outputs, 'output')}, ${given}`;
}

/** Why a line is listed as not understood. */
export function sayProblem(reason: ProblemReason): string {
  switch (reason) {
    case 'unrecognized':
      return 'Not a line of any output that Lundock knows.';
    case 'row-incomplete':
      return 'An ioscan row that lacks its state or type: it may have been wrapped or cut by the terminal.';
    case 'cut-off':
      return 'The output ends here in the middle of a row: the rest was not captured.';
    case 'guest-unknown':
      return 'A device of a guest, and nothing says which guest: load it with the command line above it.';
    case 'statement-unreadable':
      return 'A resource statement that does not read as device:adapter:address:storage:location.';
    case 'conflicting-facts':
      return 'This contradicts another line of the load; the first one was believed.';
    case 'command-failed':
      return 'The command failed on the host, so its output is missing.';
    case 'binary':
      return 'Not text.';
  }
}

/** Why lines were set aside without being a problem. */
export function sayNoise(reason: NoiseReason): string {
  switch (reason) {
    case 'prompt':
      return 'shell prompts and echoed commands';
    case 'header':
      return 'column headings';
    case 'rule':
      return 'rules under headings';
    case 'ellipsis':
      return 'ellipses';
    case 'other-command':
      return 'output of commands that Lundock does not read';
    case 'not-used-yet':
      return 'output that Lundock knows and does not use yet';
    case 'network':
      return 'network and other devices that are not storage';
    case 'report-decoration':
      return 'headings and frames of a report';
  }
}

/** A missing kind of facts: what is absent, what that hides, and the command that would tell. */
export interface MissingSentence {
  readonly what: string;
  readonly hides: string;
  readonly command: string;
}

const namesOf = (guests: readonly string[]): string =>
  guests.length <= 3 ? guests.join(', ') : `${guests.slice(0, 3).join(', ')} and ${guests.length - 3} more`;

export function sayMissing(fact: MissingFact): MissingSentence {
  switch (fact.kind) {
    case 'tree':
      return {
        what: 'No ioscan output.',
        hides: 'The host’s devices cannot be shown.',
        command: 'ioscan -kfnN',
      };
    case 'luns':
      return {
        what: 'No LUN rows.',
        hides: 'Lunpaths cannot be told apart by device.',
        command: 'ioscan -kfnN',
      };
    case 'lunpaths':
      return {
        what: 'No lunpaths.',
        hides: 'AVIO tapes, changers and burners cannot be attached.',
        command: 'ioscan -kfnN',
      };
    case 'guests':
      return {
        what: 'No list of guests.',
        hides: 'Nothing can be attached.',
        command: 'hpvmstatus',
      };
    case 'guest-devices':
      return {
        what: `No devices read of ${namesOf(fact.guests)}.`,
        hides: 'A device may be in use there without showing.',
        command: `hpvmstatus -P ${fact.guests[0] ?? 'GUEST'} -d`,
      };
    case 'database':
      return {
        what: 'No device database.',
        hides: 'What the host itself uses, and sharing, are unknown.',
        command: 'hpvmdevmgmt -l all',
      };
    case 'health':
      return {
        what: 'No health.',
        hides: 'Failed paths may look usable.',
        command: 'ioscan -m lun',
      };
    case 'wwids':
      return {
        what: 'No WWIDs.',
        hides: 'Whether two LUNs are one is told by names only.',
        command: 'scsimgr -p get_attr all_lun -a device_file -a wwid',
      };
    case 'volume-groups':
      return {
        what: 'No volume groups.',
        hides: 'Which disks a logical volume lies on is unknown.',
        command: 'vgdisplay -v',
      };
    case 'mounts':
      return {
        what: 'No mounts.',
        hides: 'Which disk a file lies on, and whether by NFS, is unknown.',
        command: 'bdf',
      };
    case 'version':
      return {
        what: 'No Integrity VM version.',
        hides: 'The rules and limits of 4.3 are used.',
        command: 'swlist',
      };
    case 'host-name':
      return {
        what: 'No host name.',
        hides: 'Outputs of two hosts could not be told apart.',
        command: 'hostname',
      };
    case 'date':
      return {
        what: 'No date.',
        hides: 'How old this picture is, is unknown.',
        command: 'date',
      };
  }
}

/** Why a load was refused as a whole. */
export function sayRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return `This is ${sayBytes(refusal.bytes)}, and Lundock reads at most ${sayBytes(refusal.limit)} at once: load fewer files.`;
    case 'not-text':
      return `“${refusal.source}” is ${refusal.what}, not text: load what the commands printed.`;
    case 'two-hosts':
      return `These outputs come from two hosts, ${refusal.names.join(' and ')}: load one host at a time.`;
    case 'nothing-read':
      return 'Nothing in this text is output that Lundock knows: load what ioscan and hpvmstatus printed.';
  }
}
