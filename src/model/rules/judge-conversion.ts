/** The verdict on converting an adapter. */
import { applyStep } from '../create-situation.ts';
import type { Adapter, Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Step, StepOf } from '../step.ts';
import type { Finding } from '../verdict.ts';
import { CATALOGUE } from './catalogue.ts';
import { guestKnown } from './guest-known.ts';
import { judgeAdd, judgeDelete } from './judge-device.ts';
import type { AnyRule, ConversionContext, ConversionRule } from './rule.ts';
import { surveyOf } from './survey.ts';

type Conversion = StepOf<'convert'>;

/** Findings on a conversion: of a delete for each device that comes off first, of the rules about it, and of an add for each that comes back. */
export function judgeConversion(situation: Situation, step: Conversion): readonly Finding[] {
  const stopped = guestKnown.checkAsked({ moment: 'convert', situation, guestName: step.guest });
  const context = conversionContext(situation, step);
  if (stopped.length > 0 || context === null) return stopped;
  const deleted = step.rehang.flatMap(({ from }) => judgeDelete(situation, step.guest, from));
  const asked = conversionRules().flatMap((rule) => rule.checkConversion(context));
  return withoutRepeats([...deleted, ...asked, ...hungBack(situation, step)]);
}

/** What the rules about a conversion are asked with; null when there is no such guest. */
export function conversionContext(situation: Situation, step: Conversion): ConversionContext | null {
  const { guest: guestName } = step;
  const guest = situation.guest(guestName);
  if (guest === undefined) return null;
  const adapter = adapterIn(withoutRehang(situation, step), step);
  return { moment: 'convert', situation, guestName, guest, step, adapter, survey: surveyOf(situation) };
}

/** Two types on one slot are no lawful state, but a host may print it: then it is the other type that is converted. */
function adapterIn(situation: Situation, { guest, bus, slot, to }: Conversion): Adapter | null {
  const all = situation.guest(guest)?.adapters ?? [];
  const there = all.filter((adapter) => adapter.bus === bus && adapter.slot === slot);
  return there.find(({ type }) => type !== to) ?? there[0] ?? null;
}

function withoutRehang(situation: Situation, { guest, rehang }: Conversion): Situation {
  return rehang.reduce(
    (now, { from: statement }) => done(now, { kind: 'detach', guest, statement }),
    situation,
  );
}

/** An add for each device, where those before it are back already; nothing where the adapter is not there to be converted. */
function hungBack(situation: Situation, step: Conversion): readonly Finding[] {
  const adapter = adapterIn(situation, step);
  if (adapter === null || adapter.type === step.to) return [];
  let now = done(withoutRehang(situation, step), { ...step, rehang: [] });
  return step.rehang.flatMap(({ from, to }) => {
    const statement: StorageStatement = { ...to, address: to.address ?? from.address };
    const found = judgeAdd(now, step.guest, statement);
    now = done(now, { kind: 'attach', guest: step.guest, statement });
    return found;
  });
}

/** The situation after a step; as it was where the step cannot be done. */
function done(situation: Situation, step: Step): Situation {
  const applied = applyStep(situation, step);
  return applied.ok ? applied.situation : situation;
}

let known: readonly ConversionRule[] | null = null;

function conversionRules(): readonly ConversionRule[] {
  known ??= CATALOGUE.filter((rule: AnyRule): rule is ConversionRule => rule.checkConversion !== undefined);
  return known;
}

/** What is true of the guest is found at every delete and add, and said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, severity, detail }) => {
    const key = JSON.stringify([rule, severity, detail]);
    return !seen.has(key) && seen.add(key);
  });
}
