/** Verdicts on steps that change the device database, and on guests made and taken back. */
import { applyStep } from '../create-situation.ts';
import { namesOfDevice } from '../database-view.ts';
import { parseGuestName } from '../guest-name.ts';
import { hostUsesOf } from '../host-uses.ts';
import type { Situation } from '../situation.ts';
import type { StepOf } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { databaseDevice, type DatabaseDevice } from './database-device.ts';
import { guestKnown } from './guest-known.ts';
import { isIdleGroup } from './host/host-in-use.ts';
import { judgeAdd } from './judge-device.ts';
import { finding, missing, NOTHING, type Scene } from './rule.ts';
import { guestsOf } from './sharing/clash.ts';
import { surveyOf } from './survey.ts';

type DatabaseStep = StepOf<'attribute' | 'restrict' | 'unrestrict'>;

/** Findings on a change to the device database. It is a modify of its entry, and stands under the severities of an add. */
export function judgeDatabase(situation: Situation, step: DatabaseStep): readonly Finding[] {
  const scene: Scene = { moment: 'modify', situation, guestName: '' };
  const device = databaseDevice(situation, step.device);
  const unread = situation.inventory.evidence.database ? NOTHING : missing(scene, { kind: 'database' });
  if (!device.seen) return [...unread, ...unseen(scene, device, unread)];
  if (unread.length > 0) return unread;
  const gap = behind(scene, device);
  switch (step.kind) {
    case 'attribute':
      return [...judgeEntry(scene, device), ...judgeShare(scene, device, step)];
    case 'restrict':
      return [...gap, ...judgeRestrict(scene, device)];
    case 'unrestrict':
      // Another name of the same LUN may have the entry.
      return gap.length > 0 && !isRestricted(scene, device) ? gap : judgeUnrestrict(scene, device);
  }
}

function name({ name: text }: DatabaseDevice): { readonly name: string } {
  return { name: text };
}

/** Which LUN has the name, where that was not read; a file's name is no device's. */
function behind(scene: Scene, device: DatabaseDevice): readonly Finding[] {
  const isDevice = !device.name.startsWith('/') || device.name.startsWith('/dev/');
  const isOpen = isDevice && device.backing.kind === 'unknown';
  return isOpen ? missing(scene, { kind: 'luns', ...name(device) }) : NOTHING;
}

/** Refused only when every output that could name the device was read. */
function unseen(scene: Scene, device: DatabaseDevice, unread: readonly Finding[]): readonly Finding[] {
  const { inventory } = scene.situation;
  const survey = surveyOf(scene.situation);
  const gaps = [
    ...behind(scene, device),
    ...(inventory.evidence.guestList ? NOTHING : missing(scene, { kind: 'guests' })),
    ...(survey.unread.length > 0
      ? missing(scene, { kind: 'guest-devices', guests: survey.unread })
      : NOTHING),
    ...(survey.unreadable.length > 0
      ? missing(scene, { kind: 'unreadable-devices', guests: survey.unreadable })
      : NOTHING),
  ];
  if (gaps.length + unread.length > 0) return gaps;
  return finding(scene, 'device-known', 'refuse', { code: 'device-unseen', ...name(device) });
}

function judgeEntry(scene: Scene, device: DatabaseDevice): readonly Finding[] {
  return hasEntry(device)
    ? NOTHING
    : finding(scene, 'device-known', 'warn', { code: 'no-entry', ...name(device) });
}

/** SHARE=NO is what keeps HP from starting two guests that write one disk. */
function judgeShare(
  scene: Scene,
  device: DatabaseDevice,
  { attribute, to }: StepOf<'attribute'>,
): readonly Finding[] {
  if (attribute !== 'SHARE' || to !== 'YES') return NOTHING;
  const guests = guestsOf(device.users.filter(({ statement }) => statement?.device === 'disk'));
  if (guests.length < 2) return NOTHING;
  return finding(scene, 'writable-shared', 'refuse', { code: 'share-unsafe', ...name(device), guests });
}

/** HP's commands make the entry when a guest gets the device. */
function hasEntry({ entry, users }: DatabaseDevice): boolean {
  return entry !== undefined || users.length > 0;
}

function isRestricted({ situation }: Scene, device: DatabaseDevice): boolean {
  return situation.restrictedAs(namesOfDevice(situation.inventory, device.name)) !== null;
}

function judgeRestrict(scene: Scene, device: DatabaseDevice): readonly Finding[] {
  if (isRestricted(scene, device)) {
    return finding(scene, 'device-known', 'refuse', { code: 'restricted-already', ...name(device) });
  }
  const guests = guestsOf(device.users);
  if (guests.length === 0) return NOTHING;
  return finding(scene, 'host-in-use', 'warn', { code: 'restricts-used', ...name(device), guests });
}

/** Without its restriction the device looks free to every guest. */
function judgeUnrestrict(scene: Scene, device: DatabaseDevice): readonly Finding[] {
  if (!isRestricted(scene, device)) {
    return finding(scene, 'device-known', 'refuse', { code: 'not-restricted', ...name(device) });
  }
  const { inventory } = scene.situation;
  const uses = hostUsesOf(inventory, device.backing);
  if (uses.length > 0) {
    const severity = uses.every(isIdleGroup) ? 'warn' : 'refuse';
    return finding(scene, 'host-in-use', severity, { code: 'restriction-needed', ...name(device), uses });
  }
  if (device.entry?.attributes['CONFIG'] !== 'rdev') return NOTHING;
  if (device.entry.attributes['AUTORDEV']?.toUpperCase() === 'YES') {
    return finding(scene, 'host-in-use', 'warn', { code: 'host-restricted', ...name(device) });
  }
  const { groupsRead, mountsRead } = inventory.usage;
  return groupsRead && mountsRead
    ? NOTHING
    : finding(scene, 'host-in-use', 'warn', { code: 'restriction-unchecked', ...name(device) });
}

/** Findings on a guest to be created, with each of its devices, or taken back. */
export function judgeGuest(situation: Situation, step: StepOf<'create' | 'remove'>): readonly Finding[] {
  const scene: Scene = {
    moment: step.kind === 'create' ? 'add' : 'delete',
    situation,
    guestName: step.guest,
  };
  return step.kind === 'create' ? judgeCreate(scene, step) : judgeRemove(scene);
}

function judgeCreate(scene: Scene, step: StepOf<'create'>): readonly Finding[] {
  const { situation, guestName } = scene;
  if (parseGuestName(guestName) === null) return guestKnown.checkAsked(scene);
  if (situation.guest(guestName) !== undefined) {
    return finding(scene, 'guest-known', 'refuse', { code: 'guest-exists', name: guestName });
  }
  const unread = situation.inventory.evidence.guestList ? NOTHING : missing(scene, { kind: 'guests' });
  return [...unread, ...judgeDevices(situation, step)];
}

/** Each device is added to the guest with those before it. */
function judgeDevices(situation: Situation, step: StepOf<'create'>): readonly Finding[] {
  const { guest } = step;
  const created = applyStep(situation, { ...step, statements: [] });
  let now = created.ok ? created.situation : situation;
  return step.statements.flatMap((statement) => {
    const found = judgeAdd(now, guest, statement);
    const applied = applyStep(now, { kind: 'attach', guest, statement });
    if (applied.ok) now = applied.situation;
    return found;
  });
}

/** Only what a step created is taken back: hpvmremove on a guest of the host would destroy it. */
function judgeRemove(scene: Scene): readonly Finding[] {
  const { situation, guestName } = scene;
  const stopped = guestKnown.checkAsked(scene);
  if (stopped.some(({ severity }) => severity === 'refuse')) return stopped;
  if (situation.guest(guestName) !== undefined && situation.isCreated(guestName)) return NOTHING;
  return finding(scene, 'guest-known', 'refuse', { code: 'guest-not-created', name: guestName });
}
