/** Names on the host: of a LUN row, a lunpath, a target path, another row, and of what is no LUN. */
import { parsePath, targetOf } from '../hardware-path.ts';
import { NO_INSTANCE, type Inventory, type Origin } from '../inventory.ts';
import { agilePattern, agileSpelling, legacyPattern, legacySpelling } from '../legacy-path.ts';
import { locationFor } from '../lun-names.ts';
import type { Backing } from '../situation.ts';
import { characterVolume } from '../volume-path.ts';
import { NO_NUMBER } from './index-parts.ts';
import { nameIndexOf } from './name-index.ts';
import { originAt } from './printed-at.ts';

/** What kind of name it is. */
export type NameKind =
  /** Class and instance of a LUN or of a row. */
  | 'instance'
  | 'lun-path'
  | 'wwid'
  | 'dsf'
  | 'lunpath'
  | 'lunpath-instance'
  | 'lun-number'
  | 'target-port'
  | 'legacy-path'
  /** A path of the other view with what this view does not print, N_Port id or WWN, as `*`. */
  | 'legacy-pattern'
  | 'lunpath-pattern'
  /** Hardware path of a target path, an adapter or another row. */
  | 'path'
  /** A file or volume, or a device that the host does not show. */
  | 'location';

/** One name on the host. */
export interface HostName {
  readonly kind: NameKind;
  readonly text: string;
  /** The lunpath or path that it belongs to, where the thing has several; null for names of the whole. */
  readonly of: string | null;
  /** Where an output gives it; null for a computed name, and for one that no single line of an output holds. */
  readonly origin: Origin | null;
  /** False for a name that follows from others only by default. */
  readonly sure: boolean;
}

type Rest = Pick<HostName, 'of' | 'origin' | 'sure'>;

const named = (kind: NameKind, text: string, rest: Rest): readonly HostName[] =>
  text === '' ? [] : [{ kind, text, ...rest }];

/** Names of a LUN row and of each of its lunpaths. */
export function namesOfLun(inventory: Inventory, lun: number): readonly HostName[] {
  const printed: Rest = { of: null, origin: inventory.lunOrigin(lun), sure: true };
  const instance = inventory.lunInstance(lun) === NO_INSTANCE ? '' : inventory.lunName(lun);
  const row = inventory.lunNode(lun);
  return [
    ...named('instance', instance, printed),
    ...named(row < 0 ? 'lun-path' : 'legacy-path', inventory.lunPath(lun), printed),
    ...wwidNames(inventory, lun),
    ...dsfNames(inventory, lun),
    ...(row < 0 ? [] : namesOfLegacyRow(inventory, row)),
    ...Array.from(inventory.lunpathsOf(lun)).flatMap((node) => namesOfLunpath(inventory, node)),
  ];
}

/** What the agile view would show of a legacy row. */
function namesOfLegacyRow(inventory: Inventory, row: number): readonly HostName[] {
  const path = inventory.path(row);
  const computed: Rest = { of: path, origin: null, sure: false };
  const pattern = agilePattern(path);
  return [
    ...numberNames(inventory, row),
    ...(pattern === null
      ? named('lunpath', agileSpelling(path) ?? '', computed)
      : named('lunpath-pattern', pattern, computed)),
  ];
}

function wwidNames(inventory: Inventory, lun: number): readonly HostName[] {
  const origin = originAt(inventory, inventory.data.luns.wwid.start[lun]!);
  return named('wwid', inventory.lunWwid(lun), { of: null, origin, sure: true });
}

/** As printed; where none is, the name that a statement would carry. */
function dsfNames(inventory: Inventory, lun: number): readonly HostName[] {
  const { dsf, firstDsf } = inventory.data.luns;
  const printed = inventory.dsfsOf(lun);
  if (printed.length === 0) {
    const name = locationFor(inventory, lun, 'disk', -1) ?? '';
    return named('dsf', name, { of: null, origin: null, sure: false });
  }
  return printed.flatMap((name, at) => {
    const origin = originAt(inventory, dsf.start[firstDsf[lun]! + at]!);
    return named('dsf', name, { of: null, origin, sure: true });
  });
}

/** Names of one lunpath, its legacy path as listed or computed. */
export function namesOfLunpath(inventory: Inventory, node: number): readonly HostName[] {
  const path = inventory.path(node);
  const printed: Rest = { of: path, origin: inventory.nodeOrigin(node), sure: true };
  const instance = inventory.instance(node) === NO_INSTANCE ? '' : inventory.nodeName(node);
  const parsed = parsePath(path);
  const target = parsed === null ? null : targetOf(parsed);
  return [
    ...named('lunpath', path, { ...printed, of: null }),
    ...named('lunpath-instance', instance, printed),
    ...named('target-port', target ?? '', printed),
    ...numberNames(inventory, node),
    ...legacyNames(inventory, node),
  ];
}

function numberNames(inventory: Inventory, node: number): readonly HostName[] {
  const number = nameIndexOf(inventory).numberOf(node);
  if (number === NO_NUMBER) return [];
  return named('lun-number', String(number), { of: inventory.path(node), origin: null, sure: true });
}

/** As listed, else computed: whole on parallel SCSI, with the N_Port id left open on Fibre Channel. */
function legacyNames(inventory: Inventory, node: number): readonly HostName[] {
  const computed: Rest = { of: inventory.path(node), origin: null, sure: false };
  const listed = nameIndexOf(inventory).legacyPathsOf(node);
  if (listed.length > 0) {
    return listed.map(({ path, start }) => {
      const origin = originAt(inventory, start);
      return { kind: 'legacy-path', text: path, of: computed.of, origin, sure: true };
    });
  }
  const path = parsePath(inventory.path(node));
  if (path === null) return [];
  const whole = legacySpelling(path);
  if (whole !== null) return named('legacy-path', whole, { ...computed, sure: true });
  const pattern = legacyPattern(path) ?? '';
  return named(pattern.includes('*') ? 'legacy-pattern' : 'legacy-path', pattern, computed);
}

/** Names of a row that is no lunpath. */
export function namesOfRow(inventory: Inventory, node: number): readonly HostName[] {
  const printed: Rest = { of: null, origin: inventory.nodeOrigin(node), sure: true };
  const instance = inventory.instance(node) === NO_INSTANCE ? '' : inventory.nodeName(node);
  const path = inventory.path(node);
  return [...named('path', path, printed), ...named('instance', instance, { ...printed, of: path })];
}

/** Names of a target path, and the other paths to its port. */
export function namesOfPort(inventory: Inventory, node: number): readonly HostName[] {
  const path = inventory.path(node);
  const port = path.slice(path.lastIndexOf('.') + 1);
  const printed: Rest = { of: null, origin: inventory.nodeOrigin(node), sure: true };
  // The addresses of parallel buses name a port within its bus only.
  const others =
    port.length < 10
      ? []
      : nameIndexOf(inventory)
          .portRows(port)
          .filter((row) => row !== node);
  return [
    ...namesOfRow(inventory, node),
    ...named('target-port', port, printed),
    ...others.flatMap((row) => (inventory.isLunpath(row) ? [] : namesOfRow(inventory, row))),
  ];
}

/** Names of what a statement names and the host shows as no LUN; `origin`: where the statement stands. */
export function namesOfLocation(
  backing: Exclude<Backing, { kind: 'lun' }>,
  origin: Origin | null,
): readonly HostName[] {
  return locationsOf(backing).flatMap((text) => named('location', text, { of: null, origin, sure: true }));
}

/** A volume has a block and a character file. */
function locationsOf(backing: Exclude<Backing, { kind: 'lun' }>): readonly string[] {
  switch (backing.kind) {
    case 'lv':
      return [backing.path, characterVolume(backing.path)];
    case 'file':
      return [backing.path];
    case 'gone':
    case 'unknown':
      return [backing.name];
  }
}
