/** What a person typed after `-a` or `-d`, as a step: the way in for the command line and for the dialog's statement field. */
import { parseAddress, sameAddress } from './address.ts';
import { cleanPath } from './backing.ts';
import { parseGuestName } from './guest-name.ts';
import { targetsOf } from './guest-view.ts';
import { canonicalPath, parsePath } from './hardware-path.ts';
import { parseStatement } from './parse-statement.ts';
import type { FindingDetail } from './rules/detail.ts';
import type { RuleId } from './rules/ids.ts';
import type { Situation, Target } from './situation.ts';
import type { Address, StorageStatement } from './statement.ts';
import type { Step } from './step.ts';
import type { Finding } from './verdict.ts';

export interface Request {
  readonly guest: string;
  readonly verb: 'attach' | 'detach';
  /** A resource statement; to detach, an address alone will do where one device stands there. */
  readonly text: string;
}

export type ReadRequest =
  | { readonly ok: true; readonly step: Step }
  /** At least one, all refusing; positions count in `text` as it was typed. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a request. Blanks around the text are let go. To detach, the step carries the guest's own statement, as the host would want it
 * back, and never that of a device that differs from what was typed.
 */
export function readRequest(situation: Situation, request: Request): ReadRequest {
  const { guest } = request;
  const read = request.verb === 'attach' ? readAttach(request) : readDetach(situation, request);
  const faults = [...guestFaults(situation, guest), ...(read.ok ? [] : read.faults)];
  if (read.ok && faults.length === 0) return read;
  return { ok: false, findings: faults.map((detail) => refusal(request, detail)) };
}

type Fault = Extract<FindingDetail, { code: 'guest-name' | 'guest-unknown' | 'syntax' | 'not-attached' }>;
type Read =
  { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly faults: readonly Fault[] };

const RULE_OF: Readonly<Record<Fault['code'], RuleId>> = {
  'guest-name': 'guest-known',
  'guest-unknown': 'guest-known',
  syntax: 'statement-syntax',
  // The text is in order, but no device of the guest answers to it.
  'not-attached': 'device-known',
};

function refusal({ guest, verb }: Request, detail: Fault): Finding {
  const moment = verb === 'attach' ? 'add' : 'delete';
  return { rule: RULE_OF[detail.code], severity: 'refuse', moment, guest, detail };
}

/** A guest that no list could have named is not refused: the rules say what was not read. */
function guestFaults(situation: Situation, name: string): readonly Fault[] {
  if (parseGuestName(name) === null) return [{ code: 'guest-name', name }];
  const listed = situation.guest(name) !== undefined || !situation.inventory.evidence.guestList;
  return listed ? [] : [{ code: 'guest-unknown', name }];
}

function readAttach({ guest, text }: Request): Read {
  const typed = readTyped(text);
  return typed.ok ? { ok: true, step: { kind: 'attach', guest, statement: typed.statement } } : typed;
}

function readDetach(situation: Situation, { guest, text }: Request): Read {
  const view = situation.guest(guest);
  const address = parseAddress(text.trim());
  if (address.ok) {
    const standing = view && only(targetsOf(view), (own) => covers(address.address, own.address));
    return detachOf(guest, standing ?? null, text);
  }
  const typed = readTyped(text);
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

type Typed =
  | { readonly ok: true; readonly statement: StorageStatement }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function readTyped(text: string): Typed {
  const parsed = parseStatement(text.trim());
  if (parsed.ok) return parsed;
  const shift = text.length - text.trimStart().length;
  const faults = parsed.errors.map((error): Fault => {
    const at = [error.at[0] + shift, error.at[1] + shift] as const;
    return { code: 'syntax', text, error: { ...error, at } };
  });
  return { ok: false, faults };
}
