/** What a person typed for a command, as a step: the way in for the command line and for the dialog's statement field. */
import { isAdapterText } from './adapter-statement.ts';
import { parseGuestName } from './guest-name.ts';
import { readAttach, readDetach, readModify } from './request-device.ts';
import { readCreate, readRemove, readRestriction, readSetting } from './request-host.ts';
import type { FindingDetail } from './rules/detail.ts';
import type { RuleId } from './rules/ids.ts';
import type { Situation } from './situation.ts';
import type { Step, StepOf } from './step.ts';
import type { Finding, Moment } from './verdict.ts';

/** One wish, with the text of its option as typed. */
export type Request =
  /**
   * `-a`, `-d` and `-m` of hpvmmodify. The text is a resource statement; to detach, an address alone will do where one device stands there;
   * to modify, it may be `hba:TYPE:BUS,SLOT`.
   */
  | { readonly guest: string; readonly verb: 'attach' | 'detach' | 'modify'; readonly text: string }
  /** `-m gdev:…:attr:…`, `-a rdev:…` and `-d rdev:…` of hpvmdevmgmt. */
  | { readonly verb: 'set' | 'restrict' | 'unrestrict'; readonly text: string }
  /** hpvmcreate: `os` is the word after `-O`, null without one. */
  | {
      readonly guest: string;
      readonly verb: 'create';
      readonly os: string | null;
      readonly statements: readonly string[];
    }
  /** hpvmremove, of a guest that the plan creates. */
  | { readonly guest: string; readonly verb: 'remove' };

export type ReadRequest<Kind extends Step['kind'] = Step['kind']> =
  | { readonly ok: true; readonly step: StepOf<Kind> }
  /** At least one, all refusing; positions count in the text as it was typed. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What is wrong with a request, before it is a step. */
export type Fault = Extract<
  FindingDetail,
  {
    code: 'guest-name' | 'guest-unknown' | 'syntax' | 'not-attached' | 'nothing-to-modify' | 'command';
  }
>;

/** What a verb's text comes to. */
export type Read =
  { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a request. Blanks around the text are let go. To detach or modify, the step carries the guest's own statement, as the host would
 * want it back, and never that of a device that differs from what was typed.
 */
export function readRequest(
  situation: Situation,
  request: Request & { readonly verb: 'attach' },
): ReadRequest<'attach'>;
export function readRequest(situation: Situation, request: Request): ReadRequest;
export function readRequest(situation: Situation, request: Request): ReadRequest {
  const read = readVerb(situation, request);
  const faults = [...guestFaults(situation, request), ...(read.ok ? [] : read.faults)];
  if (read.ok && faults.length === 0) return read;
  return { ok: false, findings: faults.map((detail) => refusal(request, detail)) };
}

function readVerb(situation: Situation, request: Request): Read {
  switch (request.verb) {
    case 'attach':
      return readAttach(request);
    case 'detach':
      return readDetach(situation, request);
    case 'modify':
      return readModify(situation, request);
    case 'set':
      return readSetting(situation, request.text);
    case 'restrict':
    case 'unrestrict':
      return readRestriction(request.verb, request.text);
    case 'create':
      return readCreate(request);
    case 'remove':
      return readRemove(situation, request);
  }
}

/** A guest that no list could have named is not refused: the rules say what was not read. One to be created is the rules' business too. */
function guestFaults(situation: Situation, request: Request): readonly Fault[] {
  if (!('guest' in request) || request.verb === 'create') return [];
  const { guest: name } = request;
  if (parseGuestName(name) === null) return [{ code: 'guest-name', name }];
  const listed = situation.guest(name) !== undefined || !situation.inventory.evidence.guestList;
  return listed ? [] : [{ code: 'guest-unknown', name }];
}

const RULE_OF: Readonly<Record<Fault['code'], RuleId>> = {
  'guest-name': 'guest-known',
  'guest-unknown': 'guest-known',
  syntax: 'statement-syntax',
  command: 'statement-syntax',
  // The text is in order, but no device of the guest answers to it.
  'not-attached': 'device-known',
  'nothing-to-modify': 'device-known',
};

const MOMENT_OF: Readonly<Record<Request['verb'], Moment>> = {
  attach: 'add',
  detach: 'delete',
  modify: 'modify',
  set: 'modify',
  restrict: 'modify',
  unrestrict: 'modify',
  create: 'add',
  remove: 'delete',
};

function refusal(request: Request, detail: Fault): Finding {
  const isConversion = request.verb === 'modify' && isAdapterText(request.text.trim());
  const moment = isConversion ? 'convert' : MOMENT_OF[request.verb];
  const guest = 'guest' in request ? request.guest : '';
  return { rule: RULE_OF[detail.code], severity: 'refuse', moment, guest, detail };
}
