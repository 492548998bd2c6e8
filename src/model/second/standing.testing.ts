/** What the rules say of what stands: at a boot, of a migration, and when the host is looked over. */
import type { InventorySpec } from '../inventory.testing.ts';
import type { RuleId } from '../rules/ids.ts';
import type { Told } from '../situation.ts';
import { closed, unknowns, type Heard, type NaiveVerdict, type Said } from './answers.testing.ts';
import { askOf, isAttached, type Answer, type Ask } from './ask.testing.ts';
import { isRestricted } from './layers.testing.ts';
import * as sharing from './rules-of-sharing.testing.ts';
import * as statements from './rules-of-statements.testing.ts';
import { ADD, AT_AUDIT, AT_BOOT, heard } from './table.testing.ts';
import { lunOfUsage, namesDevice, partsOf } from './things.testing.ts';
import { houseNamed, worldOf, type Device, type House, type Lun, type World } from './world.testing.ts';

/** What the rules say when a guest boots while others are up. */
export function naiveBoot(
  spec: InventorySpec,
  told: Told,
  guest: string,
  up: readonly string[],
): NaiveVerdict {
  const world = worldOf(spec, told);
  const house = houseNamed(world, guest);
  const missing = [
    ...(world.read.cutOff ? ['cut-off'] : []),
    ...(world.read.guestList ? [] : ['guests']),
    ...(house === null || house.read ? [] : ['guest-devices']),
    ...world.houses.flatMap((other) => (up.includes(other.name) && other !== house ? unreadOf(other) : [])),
  ];
  const devices = (house?.devices ?? []).flatMap((device) => bootOf(world, device, up));
  return closed([...devices, ...unknowns('boot', missing)]);
}

/** What was not read of a guest that is up. */
function unreadOf({ read, devices }: House): string[] {
  const missing = read ? [] : ['devices of other guests'];
  return devices.some(({ said }) => said === null) ? [...missing, 'unreadable'] : missing;
}

function bootOf(world: World, device: Device, up: readonly string[]): Heard[] {
  if (device.said === null) return unknowns('boot', ['unreadable']);
  const ask = askOf(world, 'boot', device.guest, device.said, device);
  const foreign = ask.foreign.filter(({ guest }) => up.includes(guest));
  const asked: Ask = { ...ask, foreign };
  const missing = [...statements.unknownAtBoot(asked), ...sharing.unknownAtBoot(asked)];
  const rules = ADD.filter(([rule]) => AT_BOOT.has(rule));
  return [...heard(asked, rules), ...unknowns('boot', missing)];
}

/** What the rules say of a guest's migration. */
export function naiveMigration(
  spec: InventorySpec,
  told: Told,
  guest: string,
  online: boolean,
): NaiveVerdict {
  const world = worldOf(spec, told);
  const house = houseNamed(world, guest);
  const attached = (house?.devices ?? []).some(({ said }) => said !== null && isAttached(said));
  const said: Heard[] = attached
    ? [{ moment: 'migrate', severity: online ? 'refuse' : 'warn', rule: 'migrate-attached' }]
    : [];
  const missing = world.read.cutOff ? ['cut-off'] : [];
  if (house !== null && !house.read) missing.push('guest-devices');
  if (house !== null && house.devices.some(({ said }) => said === null)) missing.push('unreadable');
  return closed([...said, ...unknowns('migrate', missing)]);
}

/** What an audit says of the host, `unknown` aside. */
export function naiveAudit(spec: InventorySpec, told: Told): NaiveVerdict {
  const world = worldOf(spec, told);
  const standing = world.houses.flatMap(({ devices }) => devices.flatMap((device) => auditOf(world, device)));
  const lost = world.usage.volumeGroups.some(
    (group) => group.active === false && !isKeptBack(world, group.physicalVolumes),
  );
  return closed([
    ...standing,
    ...(lost ? [{ moment: 'audit', severity: 'warn', rule: 'unprotected-vg' } as const] : []),
  ]);
}

/** All disks of a group are known, and every one is restricted to the host. */
function isKeptBack(world: World, disks: readonly string[]): boolean {
  const luns = disks.map((name) => lunOfUsage(world, name));
  const restricted = (lun: Lun | null): boolean =>
    lun !== null && isRestricted(world, { names: [lun.wwid], lun });
  return luns.length > 0 && luns.every(restricted);
}

function auditOf(world: World, device: Device): Said[] {
  if (device.said === null) return [];
  const ask = askOf(world, 'audit', device.guest, device.said, device);
  const says = (rule: RuleId, severity: Answer): Said[] =>
    severity === null ? [] : [{ moment: 'audit', severity, rule }];
  return [
    ...heard(
      ask,
      ADD.filter(([rule]) => AT_AUDIT.has(rule)),
    ),
    ...says('orphan', ask.thing.is === 'gone' ? 'warn' : null),
    ...says('single-path', singlePath(ask)),
  ];
}

/** "a LUN in use with one healthy lunpath, or all its paths through one HBA or one target port". */
function singlePath({ thing, said }: Ask): Answer {
  if (thing.is !== 'lun' || said.storage === 'attach_path' || !namesDevice(said)) return null;
  const healthy = thing.lun.paths.filter((path) => statements.service(path) === 'well');
  if (healthy.length === 0) return null;
  const parts = healthy.map(({ path }) => partsOf(path));
  const isOne = (words: readonly string[]): boolean => new Set(words).size === 1;
  return isOne(parts.map(({ hba }) => hba)) || isOne(parts.map(({ port }) => port)) ? 'inform' : null;
}
