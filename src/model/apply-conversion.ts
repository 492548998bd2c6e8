/** Converting a virtual adapter, in its three parts: devices that cannot stay come off, the adapter changes, they come back (4.2:100, 4.3:90). */
import { attach, detach, REFUSED, type Done } from './apply-devices.ts';
import type { LayeredSituation } from './layered-situation.ts';
import type { Adapter, Situation } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import type { Rehang, StepOf } from './step.ts';

/** The whole step; refused when no adapter of the other type stands there, or a device cannot come off or back. */
export function convert(situation: LayeredSituation, step: StepOf<'convert'>): Done<'convert'> {
  if (adapterToConvert(situation, step) === undefined) return REFUSED;
  const bare = withoutRehang(situation, step);
  if (bare === null) return REFUSED;
  const converted = inPlace(bare, step);
  const hung = converted && hangBack(converted, step);
  if (hung === null) return REFUSED;
  const { emptied: _, ...asked } = step;
  const isEmptied = step.rehang.length > 0 && adapterToConvert(bare, step) === undefined;
  const done = { ...asked, rehang: hung.rehang, ...(isEmptied && { emptied: true as const }) };
  return { ok: true, situation: hung.situation, step: done };
}

/** What stands at the slot, where that is one adapter and has the other type yet: two on one slot could not be told apart afterwards. */
function adapterToConvert(
  situation: Situation,
  { guest, bus, slot, to }: StepOf<'convert'>,
): Adapter | undefined {
  const adapters = situation.guest(guest)?.adapters ?? [];
  const [only, ...others] = adapters.filter((one) => one.bus === bus && one.slot === slot);
  return only === undefined || others.length > 0 || only.type === to ? undefined : only;
}

/** The situation once the devices of `rehang` are deleted; null when one of them is not on the adapter. */
function withoutRehang(situation: LayeredSituation, step: StepOf<'convert'>): LayeredSituation | null {
  const froms = step.rehang.map(({ from }) => from);
  return froms.every((from) => isOn(step, from)) ? allOff(situation, step.guest, froms) : null;
}

/** The situation with what is left on the adapter changed to its new type; null when that cannot be. */
function inPlace(situation: LayeredSituation, step: StepOf<'convert'>): LayeredSituation | null {
  const targets = adapterToConvert(situation, step)?.targets ?? [];
  const before = targets.flatMap(({ statement }) => statement ?? []);
  let next = allOff(situation, step.guest, before);
  for (const statement of before) {
    const on =
      next &&
      attach(next, { kind: 'attach', guest: step.guest, statement: { ...statement, adapter: step.to } });
    next = on?.ok === true ? on.situation : null;
  }
  return next;
}

function hangBack(situation: LayeredSituation, { guest, rehang, ...step }: StepOf<'convert'>) {
  let next = situation;
  const hung: Rehang[] = [];
  for (const { from, to } of rehang) {
    const statement = { ...to, address: to.address ?? from.address };
    const on = isOn(step, statement) ? attach(next, { kind: 'attach', guest, statement }) : REFUSED;
    if (!on.ok) return null;
    next = on.situation;
    hung.push({ from, to: on.step.statement });
  }
  return { situation: next, rehang: hung };
}

function isOn(
  { bus, slot }: Pick<StepOf<'convert'>, 'bus' | 'slot'>,
  { address }: StorageStatement,
): boolean {
  return address?.bus === bus && address.slot === slot;
}

function allOff(
  situation: LayeredSituation,
  guest: string,
  statements: readonly StorageStatement[],
): LayeredSituation | null {
  let next = situation;
  for (const statement of statements) {
    const off = detach(next, { kind: 'detach', guest, statement });
    if (!off.ok) return null;
    next = off.situation;
  }
  return next;
}
