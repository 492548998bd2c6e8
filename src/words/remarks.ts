/** Findings as a screen shows them: the weightiest first, each with its topic in two or three words, under how grave they are. */
import type { RuleId } from '../model/rules/ids.ts';
import type { Finding, Severity } from '../model/verdict.ts';
import { remarkOf } from './findings.ts';
import { sayCount } from './units.ts';

/** One finding, as a list of remarks shows it. */
export interface Topical extends ReturnType<typeof remarkOf> {
  /** What it is about, to find it by at a glance: `Reboot needed`. */
  readonly topic: string;
}

/** Findings of one severity. */
export interface RemarkGroup {
  /** `Refused`, `3 warnings`, `To know`. */
  readonly heading: string;
  readonly remarks: readonly Topical[];
}

/**
 * Among findings of one severity: what clashes with somebody else stands before what concerns this guest and device alone, then come the
 * checks that no output of the host spares anybody, and last what was not read, which is the same for every device.
 */
type Weight = 'clash' | 'own' | 'check' | 'unread';

const WEIGHTS: readonly Weight[] = ['clash', 'own', 'check', 'unread'];

/** A row a rule: the type fails when one is missing. */
const TOPICS: Readonly<Record<RuleId, readonly [topic: string, weight: Weight]>> = {
  'statement-syntax': ['the statement', 'own'],
  'guest-known': ['the guest', 'own'],
  combination: ['device and adapter', 'own'],
  'attach-path-version': ['attach_path and the release', 'own'],
  'device-known': ['name not listed', 'own'],
  'lunpath-known': ['lunpath not listed', 'own'],
  'lunpath-class': ['kind of device', 'own'],
  'lunpath-usable': ['failing lunpaths', 'own'],
  'address-range': ['address out of range', 'own'],
  'address-reserved': ['slot not free', 'own'],
  'address-taken': ['place taken', 'own'],
  'limit-adapter': ['room on the adapter', 'own'],
  'limit-guest': ['room in the guest', 'own'],
  'limit-adapters': ['number of adapters', 'own'],
  'same-entity-twice': ['the same device twice', 'clash'],
  'one-kind-at-a-time': ['two kinds of device', 'clash'],
  'vio-attached-exclusive': ['one running guest only', 'clash'],
  'host-has-open': ['open on the host', 'check'],
  'attached-shared': ['taking turns', 'clash'],
  'mixed-access': ['VIO and AVIO at once', 'clash'],
  'share-no': ['SHARE is not YES', 'clash'],
  'share-lunpaths': ['SHARE_LUNPATHS is not YES', 'clash'],
  'writable-shared': ['writable twice', 'clash'],
  'dvd-boot-conflict': ['DVD and burner', 'clash'],
  'host-in-use': ['used by the host', 'clash'],
  'layer-overlap': ['overlapping storage', 'clash'],
  'character-device': ['block device', 'own'],
  'usb-needs-avio': ['USB drive', 'own'],
  'guest-os': ['operating system', 'own'],
  'guest-driver': ['driver in the guest', 'check'],
  'empty-drive': ['slow without a medium', 'check'],
  'new-adapter-needs-reboot': ['reboot needed', 'own'],
  'active-io': ['active I/O', 'check'],
  'efi-delete': ['guest at EFI', 'own'],
  'online-delete': ['still held by the guest', 'own'],
  'convert-with-attached': ['attached devices', 'own'],
  'convert-running': ['guest not off', 'own'],
  'convert-range': ['too much for scsi', 'own'],
  'not-modifiable': ['guest not modifiable', 'own'],
  'size-minimum': ['size', 'own'],
  'null-dvd-directory': ['directory of the DVD', 'own'],
  'nfs-store': ['file on NFS', 'own'],
  'migrate-attached': ['attached devices', 'own'],
  orphan: ['device gone', 'own'],
  'single-path': ['single path', 'own'],
  'unprotected-vg': ['deactivated volume group', 'clash'],
  unknown: ['not all was read', 'unread'],
};

const SEVERITIES: readonly Severity[] = ['refuse', 'warn', 'inform'];

const rankOf = ({ severity, rule }: Finding): number =>
  SEVERITIES.indexOf(severity) * WEIGHTS.length + WEIGHTS.indexOf(TOPICS[rule][1]);

/** Worst first, and the weightiest first among its like. */
export function weigh(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Everything that the rules said, by severity. */
export function groupRemarks(findings: readonly Finding[]): readonly RemarkGroup[] {
  const weighed = weigh(findings).map((finding) => ({
    severity: finding.severity,
    remark: sayTopical(finding),
  }));
  return SEVERITIES.flatMap((severity) => {
    const remarks = weighed.filter((one) => one.severity === severity).map(({ remark }) => remark);
    return remarks.length === 0 ? [] : [{ heading: sayHeading(severity, remarks), remarks }];
  });
}

function sayTopical(finding: Finding): Topical {
  const [topic] = TOPICS[finding.rule];
  return { ...remarkOf(finding), topic: topic.replace(/^[a-z](?!\w*_)/, (letter) => letter.toUpperCase()) };
}

function sayHeading(severity: Severity, remarks: readonly Topical[]): string {
  if (severity === 'warn') return sayCount(remarks.length, 'warning');
  return remarks[0]?.lead ?? '';
}

/** `SHARE is not YES, reboot needed +2`: what the warnings are about, the first `most` by name; '' without any. */
export function sayTopics(findings: readonly Finding[], most: number): string {
  const warnings = weigh(findings).filter(({ severity }) => severity === 'warn');
  const topics = [...new Set(warnings.map(({ rule }) => TOPICS[rule][0]))];
  const rest = topics.length - most;
  const named = topics.slice(0, most).join(', ');
  return rest > 0 ? `${named} +${rest}` : named;
}
