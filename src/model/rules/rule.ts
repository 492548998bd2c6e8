/** What a rule is, and what it may ask. */
import type { GuestView, Situation } from '../situation.ts';
import type { Address, StorageStatement } from '../statement.ts';
import type { Finding, Severity } from '../verdict.ts';
import type { FindingDetail, UnknownFact } from './detail.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { RuleId } from './ids.ts';
import type { Survey } from './survey.ts';

/** When a rule speaks: a device is added or deleted, a guest boots, an adapter is converted. A move is a delete, then an add. */
export type Moment = 'add' | 'delete' | 'boot' | 'convert';

/** Where a rule comes from: a page of HP's administration guides, its release notes (no page known), or our own reading. */
export type RuleSource = { readonly manual: string; readonly page: number | null } | 'ours';

/** A row of the catalogue. */
export interface RuleInfo {
  readonly id: RuleId;
  /** One line, as a heading of the catalogue. */
  readonly title: string;
  readonly sources: readonly RuleSource[];
  /** What it may say at each moment, beside `unknown` findings. */
  readonly moments: Readonly<Partial<Record<Moment, readonly Severity[]>>>;
}

/** What was asked, before anything is known of it. */
export interface Asked {
  readonly moment: 'add' | 'delete';
  readonly situation: Situation;
  readonly guestName: string;
  readonly statement: StorageStatement;
}

/** What was asked, with the device behind the statement resolved once. */
export interface DeviceContext extends Asked {
  readonly device: DeviceFacts;
  readonly survey: Survey;
}

/** The same with the guest, and the place it would give the device. */
export interface Context extends DeviceContext {
  readonly guest: GuestView;
  /** The place it would get, address left out or not; null when there is none, and for a delete. */
  readonly address: Address | null;
}

/** A rule that must pass before the others have anything to look at. */
export interface Gate {
  readonly info: RuleInfo;
  readonly check: (asked: Asked) => readonly Finding[];
}

/** One unit of judgement about a device on a guest. It never throws, and says nothing rather than guess. */
export interface Rule {
  readonly info: RuleInfo;
  readonly check: (context: Context) => readonly Finding[];
}

/** A rule about the device and the statement alone, asked at an add: its word holds for every guest, and is kept for all of them. */
export interface DeviceRule {
  readonly info: RuleInfo;
  readonly checkDevice: (context: DeviceContext) => readonly Finding[];
}

/** A rule with nothing to say; shared, since most say nothing about most guests. */
export const NOTHING: readonly Finding[] = [];

/** One finding about the guest that is being changed. */
export function finding(
  asked: Asked,
  rule: RuleId,
  severity: Severity,
  detail: FindingDetail,
): readonly Finding[] {
  return [{ rule, severity, guest: asked.guestName, detail }];
}

/** A fact that the load lacks: it warns, whichever rule needed it. The verdict keeps one finding a kind of fact. */
export function missing(asked: Asked, fact: UnknownFact): readonly Finding[] {
  return finding(asked, 'unknown', 'warn', { code: 'unknown', fact });
}

/** True for what the guest's own driver runs (attached I/O), false for virtual devices (4.3:84). */
export function isAttached({ storage }: StorageStatement): boolean {
  return storage === 'attach' || storage === 'attach_path';
}
