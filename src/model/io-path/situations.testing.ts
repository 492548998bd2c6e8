/** Hosts whose devices stand on everything that a path can end at, in every state: for laws that hold of all paths. */
import fc from 'fast-check';
import { createSituation } from '../create-situation.ts';
import { targetsOf } from '../guest-view.ts';
import type { GuestOs } from '../guest.ts';
import type { HostUsage } from '../host-usage.ts';
import { buildInventory, type LunSpec } from '../inventory.testing.ts';
import { ioPath } from './io-path.ts';
import type { IoPath } from './layer.ts';
import { requestsFor, type IoRequest } from './request.ts';
import { LUNS, PATHS } from '../rules/rules.testing.ts';
import type { Situation, Target } from '../situation.ts';
import type { Health, SwState } from '../vocabulary.ts';

const ORIGIN = { output: 0, line: 1 };

const DEVICES = [
  'disk:avio_stor:0,4,0:disk:/dev/rdisk/disk3',
  'disk:scsi:0,4,0:disk:/dev/rdisk/disk77',
  'disk:scsi:0,4,0:lv:/dev/vg01/rlvol1',
  'disk:avio_stor:0,4,0:lv:/dev/vg02/rlvol1',
  'disk:avio_stor:0,4,0:file:/stores/a.img',
  'dvd:avio_stor:0,4,0:disk:/dev/rdisk/disk4',
  'dvd:scsi:0,4,0:file:/iso/a.iso',
  'dvd:scsi:0,4,0:null:/dev/rdisk/disk5',
  'dvd:avio_stor:0,4,0:null:/stores/isos',
  'tape:scsi:0,4,0:attach:/dev/pt/pt_tape1',
  `tape:avio_stor:0,4,0:attach_path:${PATHS.tape[0]}`,
  `tape:avio_stor:0,4,0:attach_path:${PATHS.tape[1]}`,
  `tape:avio_stor:0,4,0:attach_path:0/9/1/0.0x1.0x0`,
  `changer:avio_stor:0,4,0:attach_path:${PATHS.changer[0]}`,
  `burner:avio_stor:0,4,0:attach_path:${PATHS.usb[0]}`,
  'burner:scsi:0,4,0:attach:/dev/pt/pt_disk5',
] as const;

const STATES: readonly SwState[] = ['CLAIMED', 'NO_HW', 'UNCLAIMED', ''];
const HEALTHS: readonly Health[] = ['online', 'offline', 'standby', ''];
const SYSTEMS: readonly (GuestOs | null)[] = ['HPUX', 'LINUX', 'WINDOWS', 'OPENVMS', 'UNKNOWN', null];

const health = { state: fc.constantFrom(...STATES), health: fc.constantFrom(...HEALTHS) };

interface HostSpec {
  readonly devices: readonly string[];
  readonly systems: readonly (GuestOs | null)[];
  /** Of the LUNs' lunpaths, in turn. */
  readonly paths: readonly { readonly state: SwState; readonly health: Health }[];
  /** Of the volume group. */
  readonly active: boolean | null;
  readonly share: 'YES' | 'NO';
  readonly usageRead: boolean;
  readonly database: boolean;
  readonly cutOff: boolean;
  readonly version: 'v2' | 'v3' | undefined;
}

/** Up to three guests with a device each, over LUNs and lunpaths in any state, with the host's own use read or not. */
const hosts: fc.Arbitrary<HostSpec> = fc.record({
  devices: fc.array(fc.constantFrom(...DEVICES), { minLength: 1, maxLength: 3 }),
  systems: fc.array(fc.constantFrom(...SYSTEMS), { minLength: 3, maxLength: 3 }),
  paths: fc.array(fc.record(health), { minLength: 16, maxLength: 16 }),
  active: fc.constantFrom(true, false, null),
  share: fc.constantFrom('YES', 'NO'),
  usageRead: fc.boolean(),
  database: fc.boolean(),
  cutOff: fc.boolean(),
  version: fc.constantFrom('v2', 'v3', undefined),
});

function situationOf(spec: HostSpec): Situation {
  const { devices, systems, share, database, cutOff, version } = spec;
  const inventory = buildInventory({
    luns: lunsIn(spec),
    guests: devices.map((device, n) => ({ name: `g${n}`, os: systems[n]!, devices: [device] })),
    database: [{ names: [PATHS.tape[0], '/dev/rdisk/disk4'], attributes: { SHARE: share } }],
    evidence: { database, cutOff },
    ...(spec.usageRead ? { usage: usageOf(spec) } : {}),
  });
  return createSituation(inventory, { hpuxVersions: version === undefined ? {} : { g0: version } });
}

function lunsIn({ paths }: HostSpec): readonly LunSpec[] {
  let at = 0;
  return LUNS.map((lun) => ({
    ...lun,
    lunpaths: (lun.lunpaths ?? []).map((path) => ({ path: path as string, ...paths[at++ % paths.length]! })),
  }));
}

/** A volume group on disk3 with a file system, and another over NFS. */
function usageOf({ active }: HostSpec): Partial<HostUsage> {
  const group = { name: '/dev/vg01', active, physicalVolumes: ['/dev/disk/disk3'], logicalVolumes: [] };
  return {
    volumeGroups: [{ ...group, origin: ORIGIN }],
    mounts: [
      { device: '/dev/vg01/lvol2', directory: '/stores', type: null, origin: ORIGIN },
      { device: 'depot:/iso', directory: '/iso', type: null, origin: ORIGIN },
    ],
    groupsRead: true,
    mountsRead: true,
  };
}

const targets = (situation: Situation): readonly Target[] => situation.guests.flatMap(targetsOf);

/** Checks a law for every device of 60 hosts. */
export function eachPath(law: (path: IoPath, target: Target, situation: Situation) => void): void {
  fc.assert(
    fc.property(hosts, (spec) => {
      const situation = situationOf(spec);
      for (const target of targets(situation)) law(ioPath(situation, target)!, target, situation);
    }),
    { numRuns: 60 },
  );
}

/** Every request that means something for the device, and some that do not. */
export function requests(path: IoPath): readonly IoRequest[] {
  const { device } = path.statement;
  const rivals = [{ by: 'host' }, { by: 'guest', guest: 'g1' }] as const;
  return [
    ...requestsFor(device, rivals),
    { kind: 'space', filemarks: -2 },
    { kind: 'write', block: 0, blocks: 1 },
  ];
}
