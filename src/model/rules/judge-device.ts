/** What the rules say of one device that is added to a guest or deleted from it: what every step comes to. */
import { targetWith } from '../guest-view.ts';
import { resolveAddress } from '../resolve-address.ts';
import type { GuestView, Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Finding } from '../verdict.ts';
import { askAll, deviceRulesAt, otherUses, rulesAt, withIdentity } from './ask.ts';
import { deviceFacts, type DeviceFacts } from './device-facts.ts';
import { guestKnown } from './guest-known.ts';
import type { Asked, Context, DeviceContext } from './rule.ts';
import { statementSyntax } from './statement-syntax.ts';
import { surveyOf, type Survey } from './survey.ts';

/** What is the same of a statement for every guest: who asks about many guests works it out once. */
export interface Known {
  readonly device: DeviceFacts;
  readonly survey: Survey;
  /** False when the statement, its address aside, is none that we would read back. */
  readonly readsBack: boolean;
  /** What the rules of the device say. */
  readonly findings: readonly Finding[];
}

/** Works out what a statement, its address aside, is to every guest. */
export function knownOf(
  situation: Situation,
  statement: StorageStatement,
  survey: Survey = surveyOf(situation),
  moment: 'add' | 'modify' = 'add',
): Known {
  const asked: Asked = { moment, situation, guestName: '', statement };
  const device = deviceFacts(situation, statement);
  const context: DeviceContext = { ...asked, device, survey };
  const findings = deviceRulesAt('add').flatMap((rule) => rule.checkDevice(context));
  const readsBack =
    statementSyntax.checkAsked({ ...asked, statement: { ...statement, address: null } }).length === 0;
  return { device, survey, readsBack, findings };
}

/** Findings on an add, or on the new statement of a modify, which `replaces` an old one that is gone by then. */
export function judgeAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  known?: Known,
  replaces: StorageStatement | null = null,
): readonly Finding[] {
  const moment = replaces === null ? 'add' : 'modify';
  const asked: Asked = { moment, situation, guestName, statement };
  const trusted = known?.readsBack === true && isPlain(statement.address);
  const stopped = trusted ? guestKnown.checkAsked(asked) : passGates(asked);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const { device, survey, findings } = known ?? knownOf(situation, statement, undefined, moment);
  const context = addContext(asked, guest, device, survey, replaces);
  const found = findings.length === 0 ? [] : findings.map((one) => ({ ...one, guest: guestName }));
  return withIdentity(device, askAll(rulesAt('add'), context, found));
}

/** What the rules are asked with about an add. Written out: this runs once a guest while a device is dragged, and copying objects is felt. */
function addContext(
  { moment, situation, guestName, statement }: Asked,
  guest: GuestView,
  device: DeviceFacts,
  survey: Survey,
  replaces: StorageStatement | null,
): Context {
  return {
    moment,
    situation,
    guestName,
    statement,
    guest,
    address: resolveAddress(guest, statement.adapter, statement.address, situation.profile),
    device,
    survey,
    own: null,
    replaces,
    others: otherUses(device.users, guestName),
  };
}

/** The same for one who asks a rule himself; null where the guest is none that the situation has. */
export function contextOfAdd(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
  replaces: StorageStatement | null = null,
): Context | null {
  const moment = replaces === null ? 'add' : 'modify';
  const guest = situation.guest(guestName);
  if (guest === undefined) return null;
  const asked: Asked = { moment, situation, guestName, statement };
  return addContext(asked, guest, deviceFacts(situation, statement), surveyOf(situation), replaces);
}

/** Findings on a delete. */
export function judgeDelete(
  situation: Situation,
  guestName: string,
  statement: StorageStatement,
): readonly Finding[] {
  const asked: Asked = { moment: 'delete', situation, guestName, statement };
  const stopped = passGates(asked);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return stopped;
  const device = deviceFacts(situation, statement);
  const others = otherUses(device.users, guestName);
  const own = targetWith(guest, statement) ?? null;
  const context: Context = {
    ...asked,
    guest,
    address: null,
    device,
    survey: surveyOf(situation),
    own,
    replaces: null,
    others,
  };
  return askAll(rulesAt('delete'), context, []);
}

function passGates(asked: Asked): readonly Finding[] {
  return [...statementSyntax.checkAsked(asked), ...guestKnown.checkAsked(asked)];
}

/** Numbers as an address reads back: none is negative, broken or huge. */
function isPlain(address: StorageStatement['address']): boolean {
  if (address === null) return true;
  const { bus, slot, target } = address;
  return isSmall(bus) && isSmall(slot) && (target === null || isSmall(target));
}

function isSmall(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1e6;
}
