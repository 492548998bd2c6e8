/**
 * What the name of a device special file says by itself (HP "Mass Storage Device Naming"): which other names the same device has by
 * default, and which class and instance a persistent name is made from.
 */

/** What a name's form tells. */
export interface DsfName {
  /** Persistent names count by agile instance, legacy ones by controller, target and LUN, cluster ones over all members. */
  readonly family: 'persistent' | 'legacy' | 'cluster';
  /** Default names of the same device, this one among them where it is a default one. */
  readonly siblings: readonly string[];
  /** Class and instance that a persistent name is made from; null for the other families. */
  readonly lunName: string | null;
  /** Folders that hold this kind of name: a LUN that lists another name there has been renamed. */
  readonly folders: readonly string[];
}

type Form = readonly [RegExp, (stem: string) => DsfName];

const TAPE_MODES = ['', 'b', 'n', 'nb'] as const;

const FORMS: readonly Form[] = [
  [/^\/dev\/r?disk\/(disk\d+)(?:_p\d+)?$/, (stem) => inFolders(stem, ['/dev/disk/', '/dev/rdisk/'])],
  [/^\/dev\/rchgr\/(autoch\d+)$/, (stem) => inFolders(stem, ['/dev/rchgr/'])],
  [/^\/dev\/rtape\/(tape\d+)_\w+$/, tape],
  // Only mksf makes these, under any name one likes: no folder of theirs proves a renaming.
  [/^\/dev\/pt\/pt_([a-z]+\d+)$/, (stem) => ({ ...inFolders(stem, ['/dev/pt/pt_']), folders: [] })],
  [/^\/dev\/r?cdisk\/(disk\d+)(?:_p\d+)?$/, cluster],
  [/^\/dev\/(?:r?dsk|rscsi|rac|rmt)\/(c\d+t\d+d\d+)\w*$/, (stem) => legacy(byController(stem))],
  [/^\/dev\/rmt\/(\d+)m\w*$/, (stem) => legacy(TAPE_MODES.map((mode) => `/dev/rmt/${stem}m${mode}`))],
];

/** Null for a name in none of the known forms, e.g. an alias that somebody made. */
export function readDsf(name: string): DsfName | null {
  for (const [form, read] of FORMS) {
    const stem = form.exec(name)?.[1];
    if (stem !== undefined) return read(stem);
  }
  return null;
}

function inFolders(stem: string, folders: readonly string[]): DsfName {
  return { family: 'persistent', lunName: stem, folders, siblings: folders.map((folder) => folder + stem) };
}

function tape(stem: string): DsfName {
  const siblings = TAPE_MODES.map((mode) => `/dev/rtape/${stem}_BEST${mode}`);
  return { family: 'persistent', lunName: stem, folders: ['/dev/rtape/'], siblings };
}

/** Cluster-wide numbers are no instances of this host. */
function cluster(stem: string): DsfName {
  const siblings = [`/dev/cdisk/${stem}`, `/dev/rcdisk/${stem}`];
  return { family: 'cluster', lunName: null, folders: [], siblings };
}

function legacy(siblings: readonly string[]): DsfName {
  return { family: 'legacy', lunName: null, folders: [], siblings };
}

function byController(stem: string): string[] {
  const tapes = TAPE_MODES.map((mode) => `/dev/rmt/${stem}BEST${mode}`);
  return [`/dev/rdsk/${stem}`, `/dev/dsk/${stem}`, `/dev/rscsi/${stem}`, `/dev/rac/${stem}`, ...tapes];
}

/** Folders of block DSFs, each with that of their character DSFs. */
const BLOCK_FOLDERS = [
  ['/dev/disk/', '/dev/rdisk/'],
  ['/dev/dsk/', '/dev/rdsk/'],
  ['/dev/cdisk/', '/dev/rcdisk/'],
] as const;

/**
 * Names that by their form mean the same device, whatever it was renamed to: the character file of a block one and the other way round,
 * and of a partition (`_p2`, legacy `s2`) the whole disk's files. For any name, alias names too; the name itself is not among them.
 */
export function otherSpellings(name: string): readonly string[] {
  const folders = BLOCK_FOLDERS.find((pair) => pair.some((folder) => name.startsWith(folder)));
  if (folders === undefined) return [];
  const stem = name.slice(name.lastIndexOf('/') + 1);
  const whole = stem.replace(/(?:_p|(?<=\dd\d+)s)\d+$/, '');
  const names = [...new Set([stem, whole])].flatMap((each) => folders.map((folder) => folder + each));
  return names.filter((other) => other !== name);
}

/** The character DSF of a block DSF; null for anything else. */
export function characterOf(name: string): string | null {
  for (const [block, character] of BLOCK_FOLDERS) {
    if (name.startsWith(block)) return character + name.slice(block.length);
  }
  return null;
}
