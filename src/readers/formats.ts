/**
 * How outputs are told apart when no echo says it, or when the echo lies: one row a format. A heading begins an output; a shape is a line
 * that stands in such an output and hardly in any other, for pastes without headings.
 */
import type { OutputFormat } from '../model/inventory.ts';
import { looksLikeBdfHeader, looksLikeBdfRow } from './bdf.ts';
import { looksLikeDiskinfoHeader } from './diskinfo.ts';
import { looksLikeDate, looksLikeHpvmRevision, looksLikeSwlistHeader, looksLikeUname } from './host-facts.ts';
import { looksLikeDatabaseEntry } from './hpvmdevmgmt.ts';
import { looksLikeDevicesHeader, looksLikeStatementLine } from './hpvmstatus-devices.ts';
import { looksLikeStorageRow } from './hpvmstatus-guest.ts';
import { looksLikeGuestHeader, looksLikeGuestRow, sectionTitle } from './hpvmstatus-list.ts';
import { looksLikeVerboseLine } from './hpvmstatus-verbose.ts';
import { looksLikeColonLun, looksLikeColonStart } from './ioscan-colon.ts';
import { looksLikeDsfPair, looksLikePropertyRow, looksLikeShortRow } from './ioscan-lists.ts';
import { looksLikeRowStart } from './ioscan-listing.ts';
import { looksLikeBootDefinitions } from './lvlnboot.ts';
import { looksLikeMountLine } from './mount.ts';
import { looksLikeAttributeRow, looksLikeAttributesHeader, looksLikeLunMapHeader } from './scsimgr.ts';
import { looksLikeSwapinfoHeader } from './swapinfo.ts';
import { looksLikeGroupName, looksLikeVgdisplayComplaint, looksLikeVolumeAttribute } from './vgdisplay.ts';
import { looksLikeVxdiskHeader } from './vxdisk.ts';

/** One row of the table. */
export interface FormatRow {
  readonly format: OutputFormat;
  /** True for a line that begins such an output. */
  readonly heading?: (text: string) => boolean;
  /** True for a line inside such an output. */
  readonly shape?: (text: string) => boolean;
  /** Outputs that may hold this heading or shape as part of themselves: there it begins nothing new. */
  readonly within?: readonly OutputFormat[];
  /** A shape that other text may have by chance: believed only where nothing else is being read. */
  readonly isWeak?: true;
}

const CLAIM =
  /\s(?:CLAIMED|UNCLAIMED|UNUSABLE|SUSPENDED|DIFF_HW|NO_HW|ERROR|SCAN)\s+(?:UNKNOWN|PROCESSOR|MEMORY|BUS_NEXUS|VIRTBUS|INTERFACE|DEVICE|TGT_PATH|LUN_PATH)\b/;
const HEALTHY =
  /\s(?:CLAIMED|UNCLAIMED|UNUSABLE|SUSPENDED|DIFF_HW|NO_HW|ERROR|SCAN)\s+DEVICE\s+(?:online|offline|limited|unusable|testing|disabled|standby|N\/A)(?:\s|$)/;
const ROW = /^[A-Za-z][\w-]*\s+-?\d+\s/;

const GUEST_LISTINGS: readonly OutputFormat[] = ['hpvmstatus -P', 'hpvmstatus -P -d'];

/** lvdisplay's, which is not used yet, names groups too. */
const GROUP_LISTINGS: readonly OutputFormat[] = ['vgdisplay', 'pvdisplay', 'lvmadm -l', 'not used'];

/** The table. Order matters where one line fits two rows: the more particular stands first. */
export const FORMATS: readonly FormatRow[] = [
  {
    format: 'ioscan -m lun',
    heading: (text) => /^Class\s+I\s+Lun\s+H\/W\s+Path\s.*Health/i.test(text),
    shape: (text) => (ROW.test(text) && HEALTHY.test(text)) || looksLikeColonLun(text),
    within: ['ioscan -f'],
  },
  {
    format: 'ioscan -f',
    // In a narrow terminal the heading may end here; `-P driver` prints its property in small letters.
    heading: (text) => /^Class\s+I\s+H\/W\s+Path\s+(?:[Dd]river\s|Driver$)/.test(text),
    shape: (text) => ROW.test(text) && CLAIM.test(text),
    within: ['ioscan -m lun'],
  },
  { format: 'ioscan -f', shape: looksLikeRowStart, within: ['ioscan -m lun'], isWeak: true },
  {
    format: 'ioscan -P',
    heading: (text) => /^Class\s+I\s+H\/W\s+Path\s+\S+$/i.test(text),
    shape: looksLikePropertyRow,
  },
  {
    format: 'ioscan -m dsf',
    heading: (text) => /^Persistent DSF\s+Legacy DSF/i.test(text),
    shape: looksLikeDsfPair,
  },
  {
    format: 'ioscan -m hwpath',
    heading: (text) => /^(?:Lun H\/W Path\s+)?Lunpath H\/W Path\s+Legacy H\/W(?: Path)?/i.test(text),
    shape: (text) => /^64000\/0xfa00\/0x[0-9a-f]+$/i.test(text),
    isWeak: true,
  },
  { format: 'ioscan -F', shape: looksLikeColonStart, within: ['ioscan -m lun'] },
  {
    format: 'ioscan short',
    heading: (text) => /^H\/W\s+Path\s+Class(?:\s+Description)?$/i.test(text),
    shape: looksLikeShortRow,
    isWeak: true,
  },
  { format: 'scsimgr lun_map', heading: looksLikeLunMapHeader },
  { format: 'scsimgr get_attr', heading: looksLikeAttributesHeader, shape: looksLikeAttributeRow },
  { format: 'hpvmdevmgmt -l', shape: looksLikeDatabaseEntry },
  {
    format: 'hpvmstatus -P -d',
    heading: looksLikeDevicesHeader,
    shape: looksLikeStatementLine,
    within: GUEST_LISTINGS,
  },
  {
    format: 'hpvmstatus -P',
    heading: (text) => sectionTitle(text) === 'virtual machine details',
    within: GUEST_LISTINGS,
  },
  { format: 'hpvmstatus -P', heading: looksLikeVerboseLine, within: GUEST_LISTINGS },
  { format: 'hpvmstatus', heading: (text) => sectionTitle(text) === 'virtual machines' },
  {
    format: 'hpvmstatus',
    heading: looksLikeGuestHeader,
    shape: looksLikeGuestRow,
    within: ['hpvmstatus', ...GUEST_LISTINGS],
  },
  { format: 'hpvmstatus -P', heading: isGuestSection, shape: looksLikeStorageRow, within: GUEST_LISTINGS },
  { format: 'uname', shape: looksLikeUname },
  {
    format: 'swlist',
    heading: looksLikeSwlistHeader,
    shape: looksLikeHpvmRevision,
    within: ['swlist'],
    isWeak: true,
  },
  {
    format: 'vgdisplay',
    heading: (text) => text === '--- Volume groups ---',
    shape: looksLikeVgdisplayComplaint,
  },
  { format: 'vgdisplay', heading: looksLikeGroupName, within: GROUP_LISTINGS },
  { format: 'pvdisplay', heading: (text) => text === '--- Physical volumes ---', within: GROUP_LISTINGS },
  { format: 'lvmadm -l', heading: (text) => /^--- Version \d\.\d volume groups ---$/.test(text) },
  { format: 'bdf', heading: looksLikeBdfHeader, shape: looksLikeBdfRow },
  { format: 'mount', shape: looksLikeMountLine },
  { format: 'swapinfo', heading: looksLikeSwapinfoHeader },
  { format: 'lvlnboot -v', heading: looksLikeBootDefinitions },
  { format: 'vxdisk list', heading: looksLikeVxdiskHeader },
  { format: 'diskinfo', heading: looksLikeDiskinfoHeader },
  { format: 'date', shape: looksLikeDate, isWeak: true },
];

/** Sections of a guest's listing whose beginning was not captured. */
function isGuestSection(text: string): boolean {
  const title = sectionTitle(text);
  return title !== null && / (?:details|administrators)$/.test(title);
}

/** The format that a heading begins, given what is being read; null when the line is no heading or belongs to what is read. */
export function headingOf(text: string): FormatRow | null {
  if (!/^[[A-Z#=:\s-]|^(?:LUN|SCSI)/.test(text)) return null;
  return FORMATS.find(({ heading }) => heading?.(text) === true) ?? null;
}

/** Headings of wide tables, without their blanks. */
const WIDE_HEADINGS: readonly string[] = [
  'ClassIH/WPathDriverS/WStateH/WTypeDescription',
  'ClassILunH/WPathDriverS/WStateH/WTypeHealthDescription',
  'H/WPathClassDescription',
  'LunH/WPathLunpathH/WPathLegacyH/WPath',
];

/** True for the rest of a heading that a terminal broke; `above` is the line above. */
export function endsHeading(above: string, text: string): boolean {
  const [head, rest] = [above.replace(/\s+/g, ''), text.replace(/\s+/g, '')];
  return head.length > 3 && WIDE_HEADINGS.includes(head + rest);
}

/** The format whose shape a line has; null when it has none. `weak`: shapes that chance may produce count too. */
export function shapeOf(text: string, weak: boolean): FormatRow | null {
  if (text.length > 4000) return null;
  return FORMATS.find(({ shape, isWeak }) => (weak || isWeak !== true) && shape?.(text) === true) ?? null;
}

const LONG_LISTS: ReadonlyMap<OutputFormat, (text: string) => boolean> = new Map([
  ['hpvmstatus', looksLikeGuestRow],
  ['hpvmstatus -P', looksLikeStorageRow],
  ['hpvmstatus -P -d', looksLikeStatementLine],
  ['hpvmdevmgmt -l', looksLikeDatabaseEntry],
  ['vgdisplay', looksLikeVolumeAttribute],
  ['bdf', looksLikeBdfRow],
  ['mount', looksLikeMountLine],
]);

/** True for the most frequent line of an output of this format: it needs no second look. */
export function hasOwnShape(format: OutputFormat, text: string): boolean {
  return LONG_LISTS.get(format)?.(text) === true;
}
