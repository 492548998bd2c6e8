/** Two guests and one thing between them, asked about at each moment. */
import { auditOf } from '../../audit/audit.ts';
import { bootFindings } from '../../boot/boot-findings.ts';
import type { GuestSpec, InventorySpec } from '../../inventory.testing.ts';
import type { Situation } from '../../situation.ts';
import type { Finding, Verdict } from '../../verdict.ts';
import { verdictOf } from '../judge.ts';
import type { RuleId } from '../ids.ts';
import { attach, guest, host, PATHS, said } from '../rules.testing.ts';

/** A guest that is on. */
export const ON: Partial<GuestSpec> = { state: 'On (OS)' };

/** Uses of the fixture's drive, tape and others, without a place. */
export const USES = {
  tape: `tape:avio_stor::attach_path:${PATHS.tape[0]}`,
  tapeByOther: `tape:avio_stor::attach_path:${PATHS.tape[1]}`,
  vioTape: 'tape:scsi::attach:/dev/pt/pt_tape1',
  burner: `burner:avio_stor::attach_path:${PATHS.usb[0]}`,
  vioBurner: 'burner:scsi::attach:/dev/pt/pt_disk5',
  dvd: 'dvd:avio_stor::disk:/dev/rdisk/disk5',
  vioDvd: 'dvd:scsi::disk:/dev/rdisk/disk5',
  vioNull: 'dvd:scsi::null:/dev/rdisk/disk5',
  disk: 'disk:avio_stor::disk:/dev/rdisk/disk3',
  iso: 'dvd:avio_stor::file:/isos/a.iso',
} as const;

/** The same use at a place on the guest's bus. */
export function placed(use: string, place = '0,1,0'): string {
  return use.replace('::', `:${place}:`);
}

/** `atlas` has the first use, `bora` the second. */
export function bothHave(
  own: string,
  other: string,
  change: InventorySpec & { readonly atlas?: Partial<GuestSpec>; readonly bora?: Partial<GuestSpec> } = {},
): Situation {
  const { atlas = {}, bora = {}, ...rest } = change;
  return host({
    guests: [guest('atlas', [placed(own)], atlas), guest('bora', [placed(other)], bora)],
    ...rest,
  });
}

/** What a rule says when `atlas`, which has nothing yet, gets the first use while `bora` has the other. */
export function atAdd(own: string, other: string, rule: RuleId, change: Parameters<typeof bothHave>[2] = {}) {
  const { atlas = {}, bora = {}, ...rest } = change;
  const guests = [guest('atlas', [], atlas), guest('bora', [placed(other)], bora)];
  return said(attach(host({ guests, ...rest }), own), rule);
}

/** What a rule says when `atlas` boots while `bora` is up. */
export function atBoot(
  own: string,
  other: string,
  rule: RuleId,
  change: Parameters<typeof bothHave>[2] = {},
) {
  return said(verdictOf(bootFindings(bothHave(own, other, change), 'atlas', () => true)), rule);
}

/** What a rule says of `atlas` at an audit. */
export function atAudit(
  own: string,
  other: string,
  rule: RuleId,
  change: Parameters<typeof bothHave>[2] = {},
) {
  return said(auditOfAtlas(bothHave(own, other, change)), rule);
}

function auditOfAtlas(situation: Situation): Verdict {
  const findings: readonly Finding[] = auditOf(situation).byGuest.get('atlas') ?? [];
  return verdictOf(findings);
}
