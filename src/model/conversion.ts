/**
 * The assisted conversion of an adapter. Attached devices are written for one type of adapter and cannot stay on it meanwhile, so each is
 * deleted, the adapter converted, and each added again in the other syntax at its old place (4.2:100, 4.3:90).
 */
import { applyStep } from './create-situation.ts';
import { bestLunpath, hbaLoadOf, withLunpath, type HbaLoad } from './hba-load.ts';
import { locationFor } from './lun-names.ts';
import { isAttached } from './rules/rule.ts';
import type { Adapter, Situation, Target } from './situation.ts';
import type { Address, AdapterType, StorageStatement } from './statement.ts';
import type { Rehang, StepOf } from './step.ts';

/** The step, or why there is none; what is legal the rules say. */
export type AssistedConversion =
  | { readonly ok: true; readonly step: StepOf<'convert'> }
  /** No storage adapter stands at the slot of such a guest, or one of the type stands there already. */
  | { readonly ok: false; readonly why: 'no-guest' | 'no-adapter' | 'same-type' }
  /** Nothing that was read names these devices in the other syntax; their statements, not empty. */
  | { readonly ok: false; readonly why: 'no-name'; readonly statements: readonly string[] };

/**
 * Converts the adapter at a slot. To avio_stor each attached device gets its best lunpath: a healthy one first, then the one whose HBA has the
 * fewest devices, those of this conversion counted; to scsi its pass-through name. The reverse is the same with the other type.
 */
export function assistConversion(
  situation: Situation,
  guest: string,
  bus: number,
  slot: number,
  to: AdapterType,
): AssistedConversion {
  const view = situation.guest(guest);
  if (view === undefined) return { ok: false, why: 'no-guest' };
  const there = view.adapters.filter((one) => one.bus === bus && one.slot === slot);
  const adapter = there.some(({ type }) => type === to) ? undefined : there[0];
  if (adapter === undefined) return { ok: false, why: there.length === 0 ? 'no-adapter' : 'same-type' };
  const attached = attachedOn(adapter);
  const names = namesFor(situation, attached, to);
  if (!names.ok) return names;
  const { rehang } = names;
  const step = { kind: 'convert' as const, guest, bus, slot, to, rehang };
  const isEmptied = rehang.length > 0 && attached.length === adapter.targets.length;
  return { ok: true, step: isEmptied ? { ...step, emptied: true } : step };
}

type AttachedTarget = Target & { readonly statement: StorageStatement };

function attachedOn({ targets }: Adapter): readonly AttachedTarget[] {
  return targets.filter(
    (target): target is AttachedTarget => target.statement !== null && isAttached(target.statement),
  );
}

function namesFor(
  situation: Situation,
  attached: readonly AttachedTarget[],
  to: AdapterType,
):
  | Extract<AssistedConversion, { why: 'no-name' }>
  | { readonly ok: true; readonly rehang: readonly Rehang[] } {
  let load = loadWithout(situation, attached);
  const rehang: Rehang[] = [];
  const nameless: string[] = [];
  for (const target of attached) {
    const other = inOtherSyntax(situation, target, to, load);
    if (other === null) nameless.push(target.text);
    else rehang.push({ from: target.statement, to: other.statement });
    if (other !== null && other.lunpath >= 0) load = withLunpath(situation.inventory, load, other.lunpath);
  }
  if (nameless.length > 0) return { ok: false, why: 'no-name', statements: nameless };
  return { ok: true, rehang: rehang.toSorted((a, b) => openness(a) - openness(b)) };
}

/** Who keeps its target comes back first, so that nobody takes it who may have any. */
function openness({ to: { address } }: Rehang): number {
  return address?.target == null ? 1 : 0;
}

/** What the HBAs carry while these devices are off: where one hung before says nothing for its next path. */
function loadWithout(situation: Situation, attached: readonly AttachedTarget[]): HbaLoad {
  let now = situation;
  for (const { guest, statement } of attached) {
    const off = applyStep(now, { kind: 'detach', guest, statement });
    if (off.ok) now = off.situation;
  }
  return hbaLoadOf(now);
}

/** `lunpath`: the node that was chosen, -1 for none. */
function inOtherSyntax(
  { inventory, profile }: Situation,
  { statement, backing }: AttachedTarget,
  to: AdapterType,
  load: HbaLoad,
): { readonly statement: StorageStatement; readonly lunpath: number } | null {
  const storage = to === 'scsi' ? 'attach' : 'attach_path';
  const max = to === 'scsi' ? profile.maxScsiTarget : profile.maxAvioTarget;
  const place = { adapter: to, storage, address: placeUnder(statement.address, max) } as const;
  if (statement.storage === storage) return { statement: { ...statement, ...place }, lunpath: -1 };
  if (backing.kind !== 'lun') return null;
  const lunpath = to === 'scsi' ? -1 : bestLunpath(inventory, load, backing.lun);
  const location = locationFor(inventory, backing.lun, storage, lunpath);
  return location === null ? null : { statement: { ...statement, ...place, location }, lunpath };
}

/** The old target, where the new type has it; else the lowest free one of the slot. */
function placeUnder(address: Address | null, max: number): Address | null {
  if (address === null || (address.target ?? 0) <= max) return address;
  return { ...address, target: null };
}
