/** What a statement names on the host, and when two of them name one thing. */
import type { StorageStatement } from '../statement.ts';
import type { Lun, Path, World } from './world.testing.ts';

export type Thing =
  /** `path` is the one lunpath of an attach_path; `listed` is false for a pass-through name taken for its class and instance. */
  | { readonly is: 'lun'; readonly lun: Lun; readonly path: Path | null; readonly listed: boolean }
  | { readonly is: 'lv'; readonly path: string }
  | { readonly is: 'file'; readonly path: string }
  /** The host shows none such, or what was read cannot tell. */
  | { readonly is: 'gone' | 'unknown'; readonly name: string };

/** A hardware path in one spelling: lower case, hexadecimal without leading zeros. */
export function plainPath(path: string): string {
  return path
    .toLowerCase()
    .split(/([./])/)
    .map((element) => element.replace(/^0x0*(?=.)/, '0x').replace(/^0x0+$/, '0x0'))
    .join('');
}

/** Whether a statement names a device of the host, rather than a volume, a file or a directory. */
export function namesDevice(said: StorageStatement): boolean {
  if (said.storage === 'null') return said.location.startsWith('/dev/');
  return said.storage === 'disk' || said.storage === 'attach' || said.storage === 'attach_path';
}

/** Answers given before about one listing and its usage: the only thing that is kept, else the long run would take days. */
const given = new WeakMap<readonly Lun[], Map<string, unknown>>();

/** What was answered before, else what `answer` gives: for answers that no step changes. */
export function remembered<Value>(world: World, question: string, answer: () => Value): Value {
  const known = given.get(world.luns) ?? new Map<string, unknown>();
  given.set(world.luns, known);
  if (!known.has(question)) known.set(question, answer());
  return known.get(question) as Value;
}

/** What a statement's location is. */
export function thingOf(world: World, said: StorageStatement): Thing {
  return remembered(world, `${said.storage} ${said.location}`, () => thingFor(world, said));
}

function thingFor(world: World, said: StorageStatement): Thing {
  if (said.storage === 'attach_path') return thingAtPath(world, said.location);
  if (said.storage === 'lv' || said.storage === 'file') return storeAt(said.location);
  if (!namesDevice(said)) return { is: 'file', path: said.location };
  return thingNamed(world, said.location);
}

/** A volume by its name under /dev, whatever it was called; else a file. */
function storeAt(location: string): Thing {
  const isVolume = location.startsWith('/dev/');
  return isVolume ? { is: 'lv', path: blockName(location) } : { is: 'file', path: location };
}

function thingAtPath(world: World, location: string): Thing {
  for (const lun of world.luns)
    for (const path of lun.paths)
      if (plainPath(path.path) === plainPath(location)) return { is: 'lun', lun, path, listed: true };
  return { is: world.read.lunpathRows && !world.read.cutOff ? 'gone' : 'unknown', name: plainPath(location) };
}

/** The thing behind a device special file. */
export function thingNamed(world: World, name: string): Thing {
  return remembered(world, `name ${name}`, () => lookFor(world, name));
}

function lookFor(world: World, name: string): Thing {
  for (const lun of world.luns)
    if (lun.names.includes(name)) return { is: 'lun', lun, path: null, listed: true };
  for (const lun of world.luns)
    if (lun.names.some((own) => blockName(own) === blockName(name)))
      return { is: 'lun', lun, path: null, listed: true };
  const made = /^\/dev\/(?:pt\/pt_|r?disk\/|rtape\/|rchgr\/)([a-z]+)(\d+)(_BEST[nb]*)?$/.exec(name);
  if (made !== null && world.read.view === 'agile')
    for (const lun of world.luns)
      if (lun.className === made[1] && lun.instance === Number(made[2]) && mayBeMade(lun, name))
        return { is: 'lun', lun, path: null, listed: false };
  return { is: wouldBeListed(world, name) ? 'gone' : 'unknown', name };
}

/** A name that nothing lists is taken for its class and instance: pass-through names, which mksf makes, and any of a LUN without listed names. */
function mayBeMade(lun: Lun, name: string): boolean {
  return name.startsWith('/dev/pt/') || lun.names.length === 0;
}

/** Whether the host, had it the device, would have shown this sort of name: agile listings print no legacy names, and the other way round. */
function wouldBeListed(world: World, name: string): boolean {
  if (!world.read.lunRows || world.read.cutOff) return false;
  return isLegacyName(name) === (world.read.view === 'legacy');
}

/** `/dev/rdsk/c5t0d1` and its like. */
export function isLegacyName(name: string): boolean {
  return /^\/dev\/(r?dsk|rscsi|rmt|rac)\//.test(name);
}

const RAW: readonly (readonly [string, string])[] = [
  ['/dev/rdisk/', '/dev/disk/'],
  ['/dev/rdsk/', '/dev/dsk/'],
  ['/dev/rcdisk/', '/dev/cdisk/'],
];

/** The block name of a disk or of a logical volume; other names as they are. */
export function blockName(name: string): string {
  for (const [raw, block] of RAW) {
    if (name.startsWith(raw)) return block + name.slice(raw.length);
    if (name.startsWith(block)) return name;
  }
  if (/^\/dev\/(rtape|rchgr|pt|rscsi|rmt|rac)\//.test(name)) return name;
  return name.replace(/^(\/dev\/[^/]+\/)r([^/]+)$/, '$1$2');
}

/** Whether a name of a disk or volume is its block name. */
export function isBlockName(said: StorageStatement): boolean {
  if (said.storage === 'lv') return /^\/dev\/[^/]+\/[^r/][^/]*$/.test(said.location);
  return RAW.some(([, block]) => said.location.startsWith(block));
}

/** The LUN behind a name of the host's own usage, where a partition counts as its disk. */
export function lunOfUsage(world: World, name: string): Lun | null {
  return remembered(world, `usage ${name}`, () => lookForUsage(world, name));
}

function lookForUsage(world: World, name: string): Lun | null {
  for (const spelling of [name, name.replace(/_p\d+$/, ''), name.replace(/(d\d+)s\d+$/, '$1')]) {
    const thing = thingNamed(world, spelling);
    if (thing.is === 'lun') return thing.lun;
  }
  return null;
}

/** Two rows of one LUN: the same row, or the same WWID. */
export function sameLun(a: Lun, b: Lun): boolean {
  return a.row === b.row || (a.wwid !== '' && a.wwid.toLowerCase() === b.wwid.toLowerCase());
}

/** Two statements' things are one thing. */
export function sameThing(a: Thing, b: Thing): boolean {
  if (a.is === 'lun' || b.is === 'lun') return a.is === 'lun' && b.is === 'lun' && sameLun(a.lun, b.lun);
  if (a.is === 'lv' || a.is === 'file') return b.is === a.is && a.path === b.path;
  return (b.is === 'gone' || b.is === 'unknown') && a.name === b.name;
}

/** Every row that is the same LUN. */
export function rowsOf(world: World, lun: Lun): Lun[] {
  return world.luns.filter((other) => sameLun(lun, other));
}

/** The host adapter, target port and LUN id of a lunpath. */
export function partsOf(path: string): { hba: string; port: string } {
  const pieces = plainPath(path).split('.');
  return { hba: pieces.slice(0, -2).join('.'), port: pieces.at(-2) ?? '' };
}

/** A DVD, going by what the listing calls it. */
export function looksOptical(lun: Lun): boolean {
  return /dvd|cd-?rom|cd-?rw|writer|dv-\d|dw-\d/i.test(lun.description);
}

/** It hangs on the host's USB. */
export function isUsb(world: World, lun: Lun): boolean {
  const hbas = lun.paths.map(({ path }) => partsOf(path).hba);
  const above = lun.legacyPath === null ? hbas : [...hbas, lun.legacyPath];
  return above.some(
    (path) =>
      path.startsWith('64000/0x0/') ||
      path.startsWith('255/0/') ||
      world.hbas.some(
        (hba) => (hba.driver === 'usb_ms_scsi' || hba.class === 'usb') && path === plainPath(hba.path),
      ),
  );
}
