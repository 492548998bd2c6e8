/** What stands after `-a`, `-d` and `-m` of hpvmmodify. */
import { isAdapterText, parseAdapter } from './adapter-statement.ts';
import { parseAddress, sameAddress } from './address.ts';
import { cleanPath } from './backing.ts';
import { isPlaced, targetsOf } from './guest-view.ts';
import { canonicalPath, parsePath } from './hardware-path.ts';
import { parseStatement, type StatementError } from './parse-statement.ts';
import type { Fault, Read } from './request.ts';
import type { Situation, Target } from './situation.ts';
import type { Address, StorageStatement } from './statement.ts';

interface Typed {
  readonly guest: string;
  readonly text: string;
}

/** The statement as typed. */
export function readAttach({ guest, text }: Typed): Read {
  const typed = readStatement(text);
  return typed.ok ? { ok: true, step: { kind: 'attach', guest, statement: typed.statement } } : typed;
}

/** The guest's own statement of the one device that the text fits. */
export function readDetach(situation: Situation, { guest, text }: Typed): Read {
  const view = situation.guest(guest);
  const address = parseAddress(text.trim());
  if (address.ok) {
    const standing = view && only(targetsOf(view), (own) => covers(address.address, own.address));
    return detachOf(guest, standing ?? null, text);
  }
  const typed = readStatement(text);
  if (!typed.ok) return typed;
  if (view === undefined || !view.devicesRead) return detachOf(guest, typed.statement, text);
  return detachOf(
    guest,
    only(targetsOf(view), (own) => matches(typed.statement, own)),
    text,
  );
}

function detachOf(guest: string, statement: StorageStatement | null, typed: string): Read {
  if (statement === null) return { ok: false, faults: [{ code: 'not-attached', statement: typed.trim() }] };
  return { ok: true, step: { kind: 'detach', guest, statement } };
}

/** An adapter to convert, its devices left where they are; or another statement for the one device at the address. */
export function readModify(situation: Situation, { guest, text }: Typed): Read {
  if (isAdapterText(text.trim())) return readConversion(guest, text);
  const typed = readStatement(text);
  if (!typed.ok) return typed;
  const { statement: to } = typed;
  const view = situation.guest(guest);
  // What stands there was not read, and the rules say so: the new statement stands for the old one.
  if (view === undefined || !view.devicesRead)
    return { ok: true, step: { kind: 'modify', guest, from: to, to } };
  const from = to.address && only(targetsOf(view), (own) => isPlaced(own) && covers(to.address, own.address));
  if (from === null) return { ok: false, faults: [{ code: 'nothing-to-modify', statement: text.trim() }] };
  return { ok: true, step: { kind: 'modify', guest, from, to: { ...to, address: from.address } } };
}

function readConversion(guest: string, text: string): Read {
  const parsed = parseAdapter(text.trim());
  if (!parsed.ok) return { ok: false, faults: syntaxFaults(text, parsed.errors) };
  const { type: to, bus, slot } = parsed.adapter;
  return { ok: true, step: { kind: 'convert', guest, bus, slot, to, rehang: [] } };
}

/** The statement of the one target that fits; null for none and for several. */
function only(
  targets: readonly Target[],
  fits: (statement: StorageStatement) => boolean,
): StorageStatement | null {
  const found = targets.filter(({ statement }) => statement !== null && fits(statement));
  return found.length === 1 ? found[0]!.statement : null;
}

/** Whether a device stands at an address; one without a target covers its whole slot, and null covers all. */
function covers(wanted: Address | null, own: Address | null): boolean {
  if (wanted === null) return true;
  if (wanted.target !== null || own === null) return sameAddress(wanted, own);
  return wanted.bus === own.bus && wanted.slot === own.slot;
}

function matches(wanted: StorageStatement, own: StorageStatement): boolean {
  const words = (['device', 'adapter', 'storage'] as const).every((field) => wanted[field] === own[field]);
  return words && covers(wanted.address, own.address) && spelling(wanted) === spelling(own);
}

/** One spelling for locations that are the same text to the host. */
function spelling({ storage, location }: StorageStatement): string {
  const path = storage === 'attach_path' ? parsePath(location) : null;
  return path === null ? cleanPath(location) : canonicalPath(path);
}

/** A statement with blanks around it let go. */
export function readStatement(
  text: string,
):
  | { readonly ok: true; readonly statement: StorageStatement }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const parsed = parseStatement(text.trim());
  return parsed.ok ? parsed : { ok: false, faults: syntaxFaults(text, parsed.errors) };
}

/** Positions in the text as it was typed. */
function syntaxFaults(text: string, errors: readonly StatementError[]): readonly Fault[] {
  const shift = text.length - text.trimStart().length;
  return errors.map((error): Fault => {
    const at = [error.at[0] + shift, error.at[1] + shift] as const;
    return { code: 'syntax', text, error: { ...error, at } };
  });
}
