/** What stands after the options of hpvmdevmgmt, hpvmcreate and hpvmremove. */
import { namesOfDevice } from './database-view.ts';
import { parseRestricted, parseSetting } from './database-statement.ts';
import type { GuestOs } from './guest.ts';
import { readStatement } from './request-device.ts';
import type { Fault, Read } from './request.ts';
import type { Situation } from './situation.ts';
import type { StorageStatement } from './statement.ts';

/** `gdev:DEVICE:attr:NAME=VALUE`. */
export function readSetting(situation: Situation, text: string): Read {
  const setting = parseSetting(text.trim());
  if (setting === null) return notTaken(text, 'not-a-setting');
  const { device, attribute, value } = setting;
  const from = situation.attributeOf(namesOfDevice(situation.inventory, device), attribute);
  return { ok: true, step: { kind: 'attribute', device, attribute, from, to: value } };
}

/** `rdev:DEVICE`. */
export function readRestriction(kind: 'restrict' | 'unrestrict', text: string): Read {
  const device = parseRestricted(text.trim());
  return device === null ? notTaken(text, 'not-a-restriction') : { ok: true, step: { kind, device } };
}

const SYSTEMS: readonly GuestOs[] = ['HPUX', 'LINUX', 'WINDOWS', 'OPENVMS'];

interface Creation {
  readonly guest: string;
  readonly os: string | null;
  readonly statements: readonly string[];
}

/** A new guest; without `-O` its operating system is not known. */
export function readCreate({ guest, os: word, statements: texts }: Creation): Read {
  const os = word === null ? 'UNKNOWN' : SYSTEMS.find((one) => one === word.toUpperCase());
  const statements: StorageStatement[] = [];
  const faults: Fault[] = [];
  if (os === undefined) faults.push({ code: 'command', text: `-O ${word ?? ''}`, problem: 'unknown-os' });
  for (const text of texts) {
    const read = readStatement(text);
    if (read.ok) statements.push(read.statement);
    else faults.push(...read.faults);
  }
  if (os === undefined || faults.length > 0) return { ok: false, faults };
  return { ok: true, step: { kind: 'create', guest, os, statements } };
}

/** What the guest has by then is filled in when the step is done. */
export function readRemove(situation: Situation, { guest }: { readonly guest: string }): Read {
  const os = situation.guest(guest)?.os ?? 'UNKNOWN';
  return { ok: true, step: { kind: 'remove', guest, os, statements: [] } };
}

function notTaken(text: string, problem: 'not-a-setting' | 'not-a-restriction'): Read {
  return { ok: false, faults: [{ code: 'command', text: text.trim(), problem }] };
}
