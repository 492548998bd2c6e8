/** Everything that is the same thing: all its names on the host, and every target of a guest that has it. */
import { ownKey } from '../claims.ts';
import { entityOf } from '../entity.ts';
import { targetsOf } from '../guest-view.ts';
import { NO_INSTANCE, type Inventory, type Origin } from '../inventory.ts';
import { agilePattern, agileSpelling, legacyPattern, legacySpelling } from '../legacy-path.ts';
import { locationFor } from '../lun-names.ts';
import { parsePath, targetOf } from '../hardware-path.ts';
import type { Backing, Situation, Target } from '../situation.ts';
import { characterVolume } from '../volume-path.ts';
import { guestSees, type GuestSees } from './guest-sees.ts';
import { nameIndexOf, NO_NUMBER } from './name-index.ts';
import { originAt } from './printed-at.ts';
import type { Subject } from './thing.ts';

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

/** One guest's target that has the thing, and what the guest calls it; null where no manual says. */
export interface GuestName {
  readonly target: Target;
  readonly sees: GuestSees | null;
}

export interface SameThing {
  readonly host: readonly HostName[];
  readonly guests: readonly GuestName[];
}

/** All names of a subject, planned targets included. A guest's are those of its targets; of a path or adapter nothing is told of guests. */
export function sameThing(situation: Situation, subject: Subject): SameThing {
  const { inventory } = situation;
  switch (subject.kind) {
    case 'lun':
      return ofLun(situation, subject.lun);
    case 'lunpath': {
      const lun = inventory.lunOf(subject.node);
      return lun < 0 ? { host: namesOfLunpath(inventory, subject.node), guests: [] } : ofLun(situation, lun);
    }
    case 'target':
      return ofTarget(situation, subject.target);
    case 'target-path':
      return { host: namesOfPort(inventory, subject.node), guests: [] };
    case 'hba':
    case 'row':
      return { host: namesOfRow(inventory, subject.node), guests: [] };
    case 'guest':
      return { host: [], guests: targetsOf(subject.guest).map((target) => seenBy(situation, target)) };
  }
}

function ofLun(situation: Situation, lun: number): SameThing {
  const { inventory } = situation;
  const rows = rowsOfEntity(inventory, lun);
  return {
    host: distinct(rows.flatMap((row) => namesOfLun(inventory, row))),
    guests: situation.usersOf(lun).map((target) => seenBy(situation, target)),
  };
}

function ofTarget(situation: Situation, target: Target): SameThing {
  const { backing } = target;
  if (backing.kind === 'lun') return ofLun(situation, backing.lun);
  const host = locationNames(backing).flatMap((text) =>
    named('location', text, { of: null, origin: target.origin, sure: true }),
  );
  const users = situation.claimsOn(ownKey(situation.inventory, backing));
  return { host, guests: users.map((user) => seenBy(situation, user)) };
}

/** A volume has a block and a character file. */
function locationNames(backing: Exclude<Backing, { kind: 'lun' }>): readonly string[] {
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

const seenBy = (situation: Situation, target: Target): GuestName => ({
  target,
  sees: guestSees(target, situation.guest(target.guest)),
});

/** Every row of the LUN's entity, by number. */
function rowsOfEntity(inventory: Inventory, lun: number): readonly number[] {
  const entity = entityOf(inventory, lun);
  const rows = nameIndexOf(inventory).lunsOfWwid(inventory.lunWwid(lun));
  const same = rows.filter((row) => entityOf(inventory, row) === entity);
  return same.length > 0 ? same : [lun];
}

// Names of one row.

type Rest = Pick<HostName, 'of' | 'origin' | 'sure'>;

const named = (kind: NameKind, text: string, rest: Rest): readonly HostName[] =>
  text === '' ? [] : [{ kind, text, ...rest }];

function namesOfLun(inventory: Inventory, lun: number): readonly HostName[] {
  const printed: Rest = { of: null, origin: inventory.lunOrigin(lun), sure: true };
  const instance = inventory.lunInstance(lun) === NO_INSTANCE ? '' : inventory.lunName(lun);
  const row = inventory.lunNode(lun);
  const { wwid, dsf, firstDsf } = inventory.data.luns;
  return [
    ...named('instance', instance, printed),
    ...named(row < 0 ? 'lun-path' : 'legacy-path', inventory.lunPath(lun), printed),
    ...named('wwid', inventory.lunWwid(lun), { ...printed, origin: originAt(inventory, wwid.start[lun]!) }),
    ...inventory
      .dsfsOf(lun)
      .flatMap((name, at) =>
        named('dsf', name, { ...printed, origin: originAt(inventory, dsf.start[firstDsf[lun]! + at]!) }),
      ),
    ...defaultNames(inventory, lun),
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

/** What a statement would carry, where no output lists it. */
function defaultNames(inventory: Inventory, lun: number): readonly HostName[] {
  const name = inventory.dsfsOf(lun).length > 0 ? null : locationFor(inventory, lun, 'disk', -1);
  return name === null ? [] : named('dsf', name, { of: null, origin: null, sure: false });
}

function namesOfLunpath(inventory: Inventory, node: number): readonly HostName[] {
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

function namesOfRow(inventory: Inventory, node: number): readonly HostName[] {
  const printed: Rest = { of: null, origin: inventory.nodeOrigin(node), sure: true };
  const instance = inventory.instance(node) === NO_INSTANCE ? '' : inventory.nodeName(node);
  const path = inventory.path(node);
  return [...named('path', path, printed), ...named('instance', instance, { ...printed, of: path })];
}

/** A target port by each path to it. */
function namesOfPort(inventory: Inventory, node: number): readonly HostName[] {
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

function distinct(names: readonly HostName[]): readonly HostName[] {
  const met = new Map<string, HostName>();
  for (const name of names) {
    const key = `${name.kind} ${name.text} ${name.of ?? ''}`;
    if (!met.has(key)) met.set(key, name);
  }
  return [...met.values()];
}
