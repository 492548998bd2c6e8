/** A small host for the tests of rules, and what a rule says of a request to it. */
import { createSituation } from '../create-situation.ts';
import { buildInventory, type GuestSpec, type InventorySpec, type LunSpec } from '../inventory.testing.ts';
import { parseStatement } from '../parse-statement.ts';
import type { Situation } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Finding, Verdict } from '../verdict.ts';
import type { RuleId } from './ids.ts';
import { judge } from './judge.ts';

/** Lunpaths of the fixture, by LUN. */
export const PATHS = {
  tape: ['0/2/1/0.0x50060b0000a10001.0x0', '0/4/1/0.0x50060b0000a10002.0x0'],
  changer: ['0/2/1/0.0x50060b0000a10001.0x1000000000000'],
  disk: ['0/2/1/0.0x50060b0000a20001.0x4001000000000000', '0/4/1/0.0x50060b0000a20002.0x4001000000000000'],
  usb: ['64000/0x0/0x0.0x0.0x0'],
} as const;

/** One LUN of each kind; every fact read, everything CLAIMED and online. */
export const LUNS: readonly LunSpec[] = [
  {
    name: 'tape1',
    description: 'HP      Ultrium 3-SCSI',
    lunpaths: PATHS.tape,
    dsfs: ['/dev/rtape/tape1_BEST', '/dev/pt/pt_tape1'],
  },
  { name: 'autoch2', description: 'HP      MSL G3 Series', lunpaths: PATHS.changer },
  { name: 'disk3', description: 'HP      HSV210', lunpaths: PATHS.disk },
  { name: 'disk4', description: 'TEAC    DVD-ROM DW-224EV', lunpaths: ['0/0/2/0.0x1.0x0'] },
  {
    name: 'disk5',
    description: 'HP      DVD Writer 630c',
    lunpaths: PATHS.usb,
    dsfs: ['/dev/rdisk/disk5', '/dev/pt/pt_disk5'],
  },
  { name: 'ctl6', description: 'HP      HSV210', lunpaths: ['0/2/1/0.0x50060b0000a20001.0x0'] },
];

/** The host with some of it changed. */
export function host(change: InventorySpec = {}): Situation {
  return hostOf({ luns: LUNS, ...change });
}

/** A situation over exactly this spec. */
export function hostOf(spec: InventorySpec): Situation {
  return createSituation(buildInventory(spec), { hpuxVersions: {} });
}

/** A guest that is Off, runs HP-UX and has these devices. */
export function guest(
  name: string,
  devices: readonly string[] = [],
  change: Partial<GuestSpec> = {},
): GuestSpec {
  return { name, os: 'HPUX', state: 'Off', devices, ...change };
}

/** The LUNs of the host, one of them changed. */
export function lunsWith(name: string, change: Partial<LunSpec>): readonly LunSpec[] {
  return LUNS.map((lun) => (lun.name === name ? { ...lun, ...change } : lun));
}

/** A statement that must parse. */
export function statement(text: string): StorageStatement {
  const parsed = parseStatement(text);
  if (!parsed.ok) throw new Error(`${text} does not parse`);
  return parsed.statement;
}

/** The verdict on attaching to a guest, `atlas` when no other is named. */
export function attach(situation: Situation, text: string, to = 'atlas'): Verdict {
  return judge(situation, { kind: 'attach', guest: to, statement: statement(text) });
}

/** The verdict on detaching. */
export function detach(situation: Situation, text: string, from = 'atlas'): Verdict {
  return judge(situation, { kind: 'detach', guest: from, statement: statement(text) });
}

/** What one rule says in a verdict: severity and code of each of its findings. */
export function said({ findings }: Verdict, rule: RuleId): readonly string[] {
  return findings.filter((finding) => finding.rule === rule).map(brief);
}

function brief({ severity, detail }: Finding): string {
  return detail.code === 'unknown' ? `${severity} ${detail.fact.kind}` : `${severity} ${detail.code}`;
}
