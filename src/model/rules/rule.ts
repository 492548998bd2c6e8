/** What a rule is, and what it may ask. */
import type { Adapter, GuestView, Situation, Target } from '../situation.ts';
import type { Address, StorageStatement } from '../statement.ts';
import type { Step, StepOf } from '../step.ts';
import type { Finding, Moment, Severity } from '../verdict.ts';
import type { FindingDetail, UnknownFact } from './detail.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { RuleId } from './ids.ts';
import type { Survey } from './survey.ts';

/** Where a rule comes from: a page of HP's administration guides, its release notes (no page known), or our own reading. */
export type RuleSource = { readonly manual: string; readonly page: number | null } | 'ours';

/** A row of the catalogue. */
export interface RuleInfo {
  readonly id: RuleId;
  /** One line, as a heading of the catalogue. */
  readonly title: string;
  readonly sources: readonly RuleSource[];
  /** What it may say at each moment, beside `unknown` findings. A modify is an add of the new statement, so it has no row of its own. */
  readonly moments: Readonly<Partial<Record<Exclude<Moment, 'modify'>, readonly Severity[]>>>;
  /** It rests on names being one LUN: where no WWID proves that, its findings say so. */
  readonly leansOnIdentity?: true;
}

/** What a moment asks about, at least. */
export interface Scene {
  readonly moment: Moment;
  readonly situation: Situation;
  /** '' for the host itself. */
  readonly guestName: string;
}

/** A device on a guest that was asked about, before anything is known of it. */
export interface Asked extends Scene {
  readonly moment: 'add' | 'modify' | 'delete' | 'boot' | 'audit';
  readonly statement: StorageStatement;
}

/** The same with the device behind the statement resolved once. */
export interface DeviceContext extends Asked {
  readonly device: DeviceFacts;
  readonly survey: Survey;
}

/** The same with the guest, and the place it would give the device. */
export interface Context extends DeviceContext {
  readonly guest: GuestView;
  /** The place it would get, or has at boot and audit; null when there is none, and for a delete. */
  readonly address: Address | null;
  /** The standing target that is asked about, at boot and audit; null otherwise. */
  readonly own: Target | null;
  /** What a modify puts this statement in the place of: `guest` has it no more, but its adapter stays; null at other moments. */
  readonly replaces: StorageStatement | null;
  /**
   * Uses of the same storage by other guests that the moment counts: at a boot those of guests that are up by then, else all. Statements
   * that do not parse are left out.
   */
  readonly others: readonly Target[];
}

/** An adapter of a guest to be converted. */
export interface ConversionContext extends Scene {
  readonly moment: 'convert';
  readonly guest: GuestView;
  readonly step: StepOf<'convert'>;
  /** As it stands once the devices of `rehang` are deleted; null when nothing is left of it, or none was there. */
  readonly adapter: Adapter | null;
  readonly survey: Survey;
}

/** A guest to be moved to another host. */
export interface MigrationContext extends Scene {
  readonly moment: 'migrate';
  readonly guest: GuestView;
  readonly mode: 'online' | 'offline';
}

/** The host as a whole, looked over. */
export interface HostContext extends Scene {
  readonly moment: 'audit';
  readonly survey: Survey;
}

/**
 * One small change that might make a thing legal: a step to do first, or the same request with something else in it. What really is a way
 * out, alone or together, `ways-out/` finds by trying them.
 */
export type Edit =
  | { readonly kind: 'before'; readonly step: Step }
  | { readonly kind: 'instead'; readonly change: Partial<StorageStatement> };

/** The same for a conversion: a step to do first, or another conversion in its place. */
export type ConversionEdit =
  | { readonly kind: 'before'; readonly step: Step }
  | { readonly kind: 'instead'; readonly step: StepOf<'convert'> };

/** One unit of judgement. It never throws, and says nothing rather than guess. */
export interface RuleUnit {
  readonly info: RuleInfo;
  /** Edits that might put right what `found` says, the least first; left out where no command of ours can. */
  readonly edits?: (found: Finding, context: Context) => readonly Edit[];
}

/** A rule that must pass before the others have anything to look at. */
export interface Gate extends RuleUnit {
  readonly checkAsked: (asked: Asked) => readonly Finding[];
}

/** About a device on a guest: added, modified, deleted, booting with its guest, or standing there at an audit. */
export interface Rule extends RuleUnit {
  readonly check: (context: Context) => readonly Finding[];
}

/** About the device and the statement alone: its word holds for every guest, and is kept for all of them. Asked at add, boot and audit. */
export interface DeviceRule extends RuleUnit {
  readonly checkDevice: (context: DeviceContext) => readonly Finding[];
}

/** About the conversion of an adapter. */
export interface ConversionRule extends RuleUnit {
  readonly checkConversion: (context: ConversionContext) => readonly Finding[];
  /** Edits that might put right what `found` says of a conversion, the least first; left out where no command of ours can. */
  readonly conversionEdits?: (found: Finding, context: ConversionContext) => readonly ConversionEdit[];
}

/** About moving a guest to another host. */
export interface MigrationRule extends RuleUnit {
  readonly checkMigration: (context: MigrationContext) => readonly Finding[];
  /** Steps that, done all of them first, put right what `found` says. */
  readonly stepsBefore?: (found: Finding, context: MigrationContext) => readonly Step[];
}

/** About the host, whatever its guests have. */
export interface HostRule extends RuleUnit {
  readonly checkHost: (context: HostContext) => readonly Finding[];
  /** Steps that, all of them done, put right what `found` says; left out where no command of ours can. */
  readonly stepsFor?: (found: Finding, context: HostContext) => readonly Step[];
}

/** Any of them; one unit may answer at several kinds of moment. */
export type AnyRule = RuleUnit &
  Partial<Omit<Gate & Rule & DeviceRule & ConversionRule & MigrationRule & HostRule, keyof RuleUnit>>;

/** A rule with nothing to say; shared, since most say nothing about most guests. */
export const NOTHING: readonly Finding[] = [];

/** One finding at this moment, about the guest that it concerns. */
export function finding(
  { moment, guestName }: Scene,
  rule: RuleId,
  severity: Severity,
  detail: FindingDetail,
): readonly Finding[] {
  return [{ rule, severity, moment, guest: guestName, detail }];
}

/** A fact that the load lacks: it warns, whichever rule needed it. The verdict keeps one finding a kind of fact. */
export function missing(scene: Scene, fact: UnknownFact): readonly Finding[] {
  return finding(scene, 'unknown', 'warn', { code: 'unknown', fact });
}

/** True for what the guest's own driver runs (attached I/O), false for virtual devices (4.3:84). */
export function isAttached({ storage }: StorageStatement): boolean {
  return storage === 'attach' || storage === 'attach_path';
}
