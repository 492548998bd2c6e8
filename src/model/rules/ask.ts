/** Asking the rules: which answer at a moment, and what they are asked with. */
import type { Target } from '../situation.ts';
import type { Finding, Moment } from '../verdict.ts';
import { CATALOGUE, ruleInfo } from './catalogue.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { AnyRule, Context, DeviceRule, HostRule, Rule, RuleInfo } from './rule.ts';

type ListedMoment = keyof RuleInfo['moments'];

const hasCheck = (rule: AnyRule): rule is Rule => rule.check !== undefined;
const hasCheckDevice = (rule: AnyRule): rule is DeviceRule => rule.checkDevice !== undefined;

function listed<Kind extends AnyRule>(has: (rule: AnyRule) => rule is Kind) {
  const lists = new Map<ListedMoment, readonly Kind[]>();
  return (moment: ListedMoment): readonly Kind[] => {
    const known = lists.get(moment);
    if (known !== undefined) return known;
    const found = CATALOGUE.filter(has).filter(({ info }) => info.moments[moment] !== undefined);
    lists.set(moment, found);
    return found;
  };
}

/** The rules about a device on a guest that speak at a moment. */
export const rulesAt: (moment: ListedMoment) => readonly Rule[] = listed(hasCheck);

/** The rules about a device alone that speak at a moment. */
export const deviceRulesAt: (moment: ListedMoment) => readonly DeviceRule[] = listed(hasCheckDevice);

/** The rules about the host as a whole. */
export const hostRulesAt = (): readonly HostRule[] =>
  CATALOGUE.filter((rule): rule is HostRule => rule.checkHost !== undefined);

/** Everything that the rules say, after what is known already. */
export function askAll(rules: readonly Rule[], context: Context, findings: Finding[]): readonly Finding[] {
  for (const rule of rules) {
    const found = rule.check(context);
    if (found.length > 0) findings.push(...found);
  }
  return findings;
}

const NOBODY: readonly Target[] = [];

/** The uses by other guests; the guest's own are same-entity-twice's business. */
export function otherUses(users: readonly Target[], guestName: string): readonly Target[] {
  if (users.length === 0) return NOBODY;
  return users.filter(({ guest, statement }) => statement !== null && guest !== guestName);
}

/** Everything that the rules say of a standing device, with the target that it is about. */
export function askStanding(context: Context, moment: 'boot' | 'audit'): readonly Finding[] {
  const ofDevice = deviceRulesAt(moment).flatMap((rule) => rule.checkDevice(context));
  const found = withIdentity(context.device, askAll(rulesAt(moment), context, ofDevice));
  const target = context.own?.id;
  return target === undefined || found.length === 0 ? found : found.map((one) => ({ ...one, target }));
}

/** Marks what rests on an identity that no WWID proves. */
export function withIdentity(device: DeviceFacts, findings: readonly Finding[]): readonly Finding[] {
  if (device.byWwid || findings.length === 0) return findings;
  return findings.map((found) => (leansOnIdentity(found) ? { ...found, byNames: true } : found));
}

function leansOnIdentity({ rule }: Finding): boolean {
  return ruleInfo(rule).leansOnIdentity === true;
}

/** The moment under whose severities a finding stands in the catalogue. */
export function listedMoment(moment: Moment): ListedMoment {
  return moment === 'modify' ? 'add' : moment;
}
