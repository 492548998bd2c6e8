/** From an echoed command line to what its output will look like. */
import type { OutputFormat } from '../model/inventory.ts';
import { withoutWrappers } from './prompt.ts';

/** What a command's output is: one of the formats, or that of a command that is none of Lundock's business. */
export type Expectation = OutputFormat | 'other';

/** The commands of one typed line, in the order in which they print; a pipe's first command decides. */
export function commandsIn(typed: string): string[] {
  return typed
    .split(/;|&&|\|\|/)
    .map((part) => part.split(/(?<!\|)\|(?!\|)|\s\d?>/)[0]!.trim())
    .filter((part) => part !== '');
}

/** The words of a command, its path, sudo and the like taken off. Quotes go; blanks inside them do not split. */
export function argvOf(command: string): string[] {
  const words = withoutWrappers(command).match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const bare = words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
  if (bare[0] !== undefined) bare[0] = bare[0].replace(/^.*\//, '');
  return bare;
}

/** What the output of a command will be read as. */
export function expectationOf(command: string): Expectation {
  const [name = '', ...args] = argvOf(command);
  switch (name) {
    case 'ioscan':
      return ioscanForm(args);
    case 'scsimgr':
      return scsimgrForm(args);
    case 'hpvmstatus':
      return hpvmstatusForm(args);
    case 'hpvmdevmgmt':
      return lettersOfAll(args).includes('l') ? 'hpvmdevmgmt -l' : 'other';
    case 'hostname':
      return args.length === 0 || args[0]!.startsWith('-') ? 'hostname' : 'other';
    case 'uname':
    case 'date':
      return name;
    case 'swlist':
      return 'swlist';
    case 'vgdisplay':
    case 'pvdisplay':
    case 'bdf':
    case 'swapinfo':
    case 'diskinfo':
      return name;
    case 'lvmadm':
      return lettersOfAll(args).includes('l') ? 'lvmadm -l' : 'not used';
    case 'lvlnboot':
      return lettersOfAll(args).includes('v') ? 'lvlnboot -v' : 'not used';
    case 'mount':
      return operandsOf(command).length === 0 ? 'mount' : 'not used';
    case 'vxdisk':
      return operandsOf(command).at(-1) === 'list' ? 'vxdisk list' : 'not used';
    case 'cat':
    case 'more':
    case 'strings':
      return fileForm(name, args);
    default:
      return NOT_USED.has(name) ? 'not used' : 'other';
  }
}

/** Commands that print facts of the host which nothing here takes yet. */
const NOT_USED: ReadonlySet<string> = new Set(
  `crashconf cmviewcl df fcmsutil getconf hpvmdevinfo hpvmhostrdev hpvminfo hpvmnet hpvmpubapi
  hpvmsar kcmodule kctune lanscan lssf lvdisplay machinfo model netstat olrad
  parstatus print_manifest sasmgr setboot vgscan vparstatus vxdg vxprint xpinfo`.split(/\s+/),
);

/** Files that hold what a command would print. */
function fileForm(name: string, args: readonly string[]): Expectation {
  if (args.some((arg) => /^\/etc\/lvmtab(?:_p)?$/.test(arg))) return 'strings /etc/lvmtab';
  if (args.includes('/etc/mnttab')) return 'mount';
  return name === 'strings' ? 'not used' : 'other';
}

function ioscanForm(args: readonly string[]): Expectation {
  const kind = valueOf(args, 'm');
  if (kind === 'lun') return 'ioscan -m lun';
  if (kind === 'dsf') return 'ioscan -m dsf';
  if (kind === 'hwpath') return 'ioscan -m hwpath';
  if (kind !== null) return 'not used';
  if (valueOf(args, 'P') !== null) return 'ioscan -P';
  // Stale nodes, pending bindings, time of scan, socket/core/thread: layouts unverified (ioscan(1M)).
  const letters = lettersOfAll(args);
  if (/[sBta]/.test(letters)) return 'not used';
  if (letters.includes('F')) return 'ioscan -F';
  return letters.includes('f') ? 'ioscan -f' : 'ioscan short';
}

function scsimgrForm(args: readonly string[]): Expectation {
  const verb = args.find((arg) => !arg.startsWith('-'));
  if (verb === 'lun_map') return 'scsimgr lun_map';
  if (verb === 'get_attr') return 'scsimgr get_attr';
  return verb === 'get_info' || verb === 'get_stat' ? 'not used' : 'other';
}

function hpvmstatusForm(args: readonly string[]): Expectation {
  const letters = lettersOfAll(args);
  if (letters.includes('M')) return 'hpvmstatus';
  if (/[XreSsv]/.test(letters)) return 'not used';
  if (!/[Pp]/.test(letters)) return letters.includes('V') ? 'hpvmstatus -P' : 'hpvmstatus';
  return /[dD]/.test(letters) ? 'hpvmstatus -P -d' : 'hpvmstatus -P';
}

/** Options that take a value: what is glued to them is no further option. */
const VALUED = /[CHImMP]/;

/** The letters of a cluster of options, up to the first that takes a value; '' for a word that is no cluster. */
function lettersOf(arg: string): string {
  if (!/^-[A-Za-z]/.test(arg)) return '';
  const valued = arg.search(VALUED);
  return arg.slice(1, valued < 0 ? arg.length : valued + 1);
}

/** The letters of all options, in one text. */
export function lettersOfAll(args: readonly string[]): string {
  return args.map(lettersOf).join('');
}

/** The words behind a command that are no options; the value of VxVM's `-o` and `-g` is one of theirs. */
export function operandsOf(command: string): readonly string[] {
  const words = argvOf(command).slice(1);
  return words.filter((word, at) => !word.startsWith('-') && !/^-[og]$/.test(words[at - 1] ?? ''));
}

/** The value of an option, glued to it or the next word; null when the option is not given. */
function valueOf(args: readonly string[], letter: string): string | null {
  const at = args.findIndex((arg) => lettersOf(arg).endsWith(letter));
  if (at < 0) return null;
  const glued = args[at]!.slice(lettersOf(args[at]!).length + 1);
  return glued !== '' ? glued : (args[at + 1] ?? '');
}

/** The guest that an echoed `hpvmstatus -P guest …` is about; null when it names none. */
export function guestOf(command: string): string | null {
  const args = argvOf(command).slice(1);
  const name = valueOf(args, 'P');
  return name === null || name === '' || name.startsWith('-') ? null : name;
}

/** The property that an echoed `ioscan -P property` prints; null when it names none. */
export function propertyOf(command: string): string | null {
  const name = valueOf(argvOf(command).slice(1), 'P');
  return name === null || name === '' || name.startsWith('-') ? null : name;
}
