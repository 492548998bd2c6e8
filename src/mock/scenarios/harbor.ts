/** `harbor`: a healthy rx8640 with one of everything, and enough left free to attach. */
import type { Guest, GuestDevice, HardwareRow, HostState, Lun, TargetPath } from '../state.ts';
import { lunpathPath } from '../device-names.ts';
import { databaseOf } from './database.ts';
import { addChassis, type Chassis } from './rx8640.ts';
import { addLun, addLunpath, addTarget, flatLunId, startWiring, wideName, type Wiring } from './wiring.ts';

const ARRAY_LUNS = 40;
const FIRST_ARRAY_DISK = 20;
/** Target ports of the array, one for each FC port of the host, with their N_Port ids on the two fabrics. */
const ARRAY_PORTS = [
  { port: '0x50060e8004a1c210', id: 0x010400 },
  { port: '0x50060e8004a1c214', id: 0x020400 },
  { port: '0x50060e8004a1c218', id: 0x010500 },
  { port: '0x50060e8004a1c21c', id: 0x020500 },
];
/** Drives of the library; the changer answers as LUN 1 of the first. */
const DRIVE_PORTS = [
  { port: '0x500104f000b8d7f0', id: 0x020600, node: '0x500104f000b8d7ef' },
  { port: '0x500104f000b8d7f3', id: 0x020700, node: '0x500104f000b8d7f2' },
  { port: '0x500104f000b8d7f6', id: 0x020800, node: '0x500104f000b8d7f5' },
];

/** Builds the host, always the same. */
export function harbor(name = 'harbor'): HostState {
  const wiring = startWiring(name, 'Sun Nov 22 14:02:07 GMT 2026');
  const chassis = addChassis(wiring);
  addBootDisks(wiring, chassis.sas);
  addOpticalDrives(wiring, chassis);
  const targets = chassis.fc.map((adapter, index) => addArrayPort(wiring, adapter, index));
  addArray(wiring, targets);
  const library = addLibrary(
    wiring,
    chassis.fc.filter((_, index) => index % 2 === 1),
  );
  const { state } = wiring;
  state.volumeGroups = volumeGroups();
  state.guests = guests(library, usbBurner(state));
  state.database = databaseOf(state, new Set(['/dev/rchgr/autoch1']));
  return state;
}

function addBootDisks(wiring: Wiring, sas: HardwareRow): void {
  ['0x5000c5000aba6791', '0x5000c5000ab3c4f5'].forEach((port, index) => {
    const target = addTarget(wiring, sas, port, index, 'sas');
    const facts = { className: 'disk', vendor: 'HP', product: 'DG146BABCF', partitions: 3 } as const;
    const wwid = wideName('5000c5000ab', 0xa6790 + index * 0x21, 16);
    addLunpath(wiring, target, addLun(wiring, { ...facts, instance: 3 + index, wwid }), '0x0');
  });
}

/** Neither drive reports a WWID: they are known by their names only. */
function addOpticalDrives(wiring: Wiring, { ide, usb }: Chassis): void {
  const facts = { className: 'disk', vendor: 'TEAC', product: 'DV-28E-V' } as const;
  const reader = addLun(wiring, { ...facts, instance: 10, wwid: null });
  addLunpath(wiring, addTarget(wiring, ide, '0x0', 0, 'atapi'), reader, '0x0');
  const writer = { className: 'disk', vendor: 'HP', product: 'DVD Writer 1035r' } as const;
  const burner = addLun(wiring, { ...writer, instance: 11, wwid: null });
  addLunpath(wiring, addTarget(wiring, usb, '0x0', 0, 'usb'), burner, '0x0');
}

function addArrayPort(wiring: Wiring, adapter: HardwareRow, index: number): TargetPath {
  const { port, id } = ARRAY_PORTS[index] ?? { port: '0x0', id: 0 };
  return addTarget(wiring, adapter, port, id, 'fibre_channel');
}

function addArray(wiring: Wiring, targets: readonly TargetPath[]): void {
  const model = { vendor: 'HP', product: 'HSV340' };
  const controller = { ...model, className: 'ctl', instance: 2, wwid: '0x50060e8004a1c200' } as const;
  const luns = [addLun(wiring, controller)];
  for (let number = 1; number <= ARRAY_LUNS; number++) {
    const wwid = wideName('600508b4000a1b2c0000f0000', 0x1200 + number * 0x3000, 32);
    luns.push(addLun(wiring, { ...model, className: 'disk', instance: FIRST_ARRAY_DISK + number - 1, wwid }));
  }
  for (const target of targets) {
    luns.forEach((lun, number) => addLunpath(wiring, target, lun, number === 0 ? '0x0' : flatLunId(number)));
  }
}

/** Where attached devices of the library are, by the host's own names. */
interface Library {
  readonly tapes: readonly Lun[];
  readonly changer: Lun;
}

function addLibrary(wiring: Wiring, adapters: readonly HardwareRow[]): Library {
  const tapes = DRIVE_PORTS.map(({ node }, index) => {
    const facts = {
      className: 'tape',
      instance: index + 1,
      vendor: 'HP',
      product: 'Ultrium 4-SCSI',
    } as const;
    return addLun(wiring, { ...facts, wwid: node, passThrough: index === 2 ? ['/dev/pt/pt_tape3'] : [] });
  });
  const robot = { className: 'autoch', instance: 1, vendor: 'HP', product: 'MSL G3 Series' } as const;
  const changer = addLun(wiring, { ...robot, wwid: '0x500104f000b8d7ee' });
  for (const adapter of adapters) {
    DRIVE_PORTS.forEach(({ port, id }, index) => {
      const target = addTarget(wiring, adapter, port, id, 'fibre_channel');
      const tape = tapes[index];
      if (tape !== undefined) addLunpath(wiring, target, tape, '0x0');
      // LUN 1 by peripheral addressing: 0x0001000000000000, of which ioscan drops the leading zeros.
      if (index === 0) addLunpath(wiring, target, changer, '0x1000000000000');
    });
  }
  return { tapes, changer };
}

function usbBurner(state: HostState): Lun {
  const burner = state.luns.find((lun) => lun.product === 'DVD Writer 1035r');
  if (burner === undefined) throw new Error('no USB burner was wired');
  return burner;
}

function volumeGroups(): HostState['volumeGroups'] {
  const lv = (name: string, sizeMb: number, use: string | null = null) => ({ name, sizeMb, use });
  const array = (instance: number) => ({ dsf: `/dev/disk/disk${instance}`, sizeMb: 102400 });
  const group = { active: true, mirrored: false };
  return [
    {
      ...group,
      name: '/dev/vg00',
      mirrored: true,
      physical: ['/dev/disk/disk3_p2', '/dev/disk/disk4_p2'].map((dsf) => ({ dsf, sizeMb: 139552 })),
      logical: [
        lv('lvol1', 1792, '/stand'),
        lv('lvol2', 8192, 'swap'),
        lv('lvol3', 1024, '/'),
        lv('lvol4', 512, '/home'),
        lv('lvol5', 4096, '/opt'),
        lv('lvol6', 1024, '/tmp'),
        lv('lvol7', 4608, '/usr'),
        lv('lvol8', 8704, '/var'),
      ],
    },
    { ...group, name: '/dev/vg01', physical: [array(33)], logical: [lv('lvol1', 65536, '/data')] },
    {
      ...group,
      name: '/dev/vgguests',
      physical: [array(30), array(31)],
      logical: ['borneo1', 'dover1', 'elbe1', 'fjord1'].map((name) => lv(name, 36864)),
    },
    { ...group, name: '/dev/vghpvm', physical: [array(32)], logical: [lv('lvol1', 98304, '/hpvm')] },
  ];
}

/** A resource statement's parts, from the way it is written. */
export function device(statement: string): GuestDevice {
  const [kind = '', adapter = '', address = '', storage = '', ...location] = statement.split(':');
  const [bus = 0, slot = 0, target = 0] = address.split(',').map(Number);
  return { device: kind, adapter, bus, slot, target, storage, location: location.join(':') };
}

/** A guest of 4 vCPUs and 8 GB; one that is On (OS) has a second network card. */
export function guest(
  name: string,
  number: number,
  os: Guest['os'],
  state: Guest['state'],
  statements: string[],
): Guest {
  const adapter = os === 'HPUX' ? 'avio_lan' : 'lan';
  const mac = `5e-1f-3a-70-${number.toString(16).padStart(2, '0')}-a`;
  const nics: Guest['nics'] = [
    { adapter, bus: 0, slot: 1, mac: `${mac}1`, vswitch: 'localnet', port: number },
  ];
  if (state === 'On (OS)')
    nics.push({ adapter, bus: 0, slot: 3, mac: `${mac}2`, vswitch: 'vlan20', port: number });
  return { name, number, os, state, vcpus: 4, memoryGb: 8, devices: statements.map(device), nics };
}

function firstPath(lun: Lun | undefined): string {
  const lunpath = lun?.lunpaths[0];
  return lunpath === undefined ? '' : lunpathPath(lunpath);
}

/** atlas and borneo run 11i v3, elbe 11i v2: hpvmstatus prints HPUX for all of them. */
function guests(library: Library, burner: Lun): Guest[] {
  const changer = `attach_path:${firstPath(library.changer)}`;
  return [
    guest('atlas', 1, 'HPUX', 'On (OS)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk20',
      'disk:avio_stor:0,0,1:disk:/dev/rdisk/disk21',
      `tape:avio_stor:0,4,0:attach_path:${firstPath(library.tapes[0])}`,
      `changer:avio_stor:0,4,1:${changer}`,
      `burner:avio_stor:0,4,2:attach_path:${firstPath(burner)}`,
    ]),
    guest('borneo', 2, 'HPUX', 'On (OS)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk22',
      'disk:avio_stor:0,0,1:lv:/dev/vgguests/rborneo1',
      `changer:avio_stor:0,4,0:${changer}`,
    ]),
    guest('cedar', 3, 'LINUX', 'Off', [
      'disk:scsi:0,0,0:disk:/dev/rdisk/disk24',
      'disk:scsi:0,0,1:file:/hpvm/cedar/data1',
      'dvd:scsi:0,0,2:file:/hpvm/isos/rhel-5.6-ia64.iso',
    ]),
    guest('dover', 4, 'WINDOWS', 'On (OS)', [
      'disk:scsi:0,0,0:disk:/dev/rdisk/disk23',
      'disk:scsi:0,0,1:lv:/dev/vgguests/rdover1',
      'dvd:scsi:0,0,2:null:/hpvm/isos',
    ]),
    guest('elbe', 5, 'HPUX', 'On (OS)', [
      'disk:scsi:0,0,0:lv:/dev/vgguests/relbe1',
      'disk:scsi:0,0,1:file:/hpvm/elbe/scratch1',
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape3',
    ]),
    guest('fjord', 6, 'HPUX', 'Off (NR)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk27',
      'disk:avio_stor:0,0,1:lv:/dev/vgguests/rfjord1',
    ]),
    guest('garnet', 7, 'OPENVMS', 'On (OS)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk26',
      'dvd:avio_stor:0,0,1:disk:/dev/rdisk/disk10',
    ]),
  ];
}
