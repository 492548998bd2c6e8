/**
 * Random hosts, and for each of their devices all the spellings by which somebody might ask for it. Written from the forms of the outputs
 * and manuals, not with the arithmetic that is under test.
 */
import { createSituation } from '../create-situation.ts';
import { buildInventory, type GuestSpec, type LunSpec } from '../inventory.testing.ts';
import type { Random } from '../second/random.testing.ts';
import type { Situation } from '../situation.ts';

/** A device, and where it hangs. */
export interface Device {
  readonly name: string;
  readonly wwid: string;
  readonly dsfs: readonly string[];
  readonly lunpaths: readonly Path[];
  /** The guest's statement that has it; null for a free one. */
  readonly use: Use | null;
}

interface Path {
  readonly hba: string;
  readonly target: string;
  readonly lunId: string;
  readonly instance: number;
  /** LUN number as `scsimgr` would say it, in decimal. */
  readonly number: number;
  readonly transport: Transport;
}

interface Use {
  readonly guest: string;
  readonly bus: number;
  readonly slot: number;
  readonly target: number;
  readonly statement: string;
}

type Transport = 'fabric' | 'fabric-peripheral' | 'parallel' | 'sas' | 'ciss' | 'usb';

/** A name for a device, and what the answer to it has to be. */
export interface Spelling {
  readonly kind: string;
  readonly text: string;
  /** `first`: the likeliest answer comes to the device; `among`: some answer does; `port`: some answer is a target path of it. */
  readonly expect: 'first' | 'among' | 'port';
}

const GUESTS = ['atlas', 'web-1', 'db.prod', 'b_4'] as const;
const FABRIC = ['0/2/1/0', '0/4/1/0', '1/0/4/1/1'] as const;
const BUSES: Readonly<Record<Exclude<Transport, 'fabric' | 'fabric-peripheral'>, readonly string[]>> = {
  parallel: ['0/1/1/0', '0/0/2/0.0', '0/0/1/1/0/4/0'],
  sas: ['0/3/1/0'],
  ciss: ['0/0/0/2/0/0/0'],
  usb: ['64000/0x0/0x0', '64000/0x1/0x2'],
};

/** A host of `count` devices, the same for the same seed. */
export function randomHost(
  random: Random,
  count: number,
): { readonly situation: Situation; readonly devices: readonly Device[] } {
  const ports = Array.from({ length: 3 }, () => `0x50${digits(random, 14)}`);
  const devices = Array.from({ length: count }, (_, at) => randomDevice(random, at, ports));
  const inventory = buildInventory({
    luns: devices.map(specOf),
    guests: GUESTS.map((name) => guestOf(name, devices)),
  });
  return { situation: createSituation(inventory, { hpuxVersions: {} }), devices };
}

function specOf({ name, wwid, dsfs, lunpaths }: Device): LunSpec {
  return {
    name,
    wwid,
    dsfs,
    lunpaths: lunpaths.map((path) => ({ path: textOf(path), instance: path.instance })),
  };
}

function guestOf(name: string, devices: readonly Device[]): GuestSpec {
  const own = devices.flatMap(({ use }) => (use?.guest === name ? [use.statement] : []));
  return { name, devices: own };
}

const textOf = ({ hba, target, lunId }: Path): string => `${hba}.${target}.${lunId}`;

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(16).toString(16)).join('');
}

function randomDevice(random: Random, at: number, ports: readonly string[]): Device {
  const lunClass = random.weighted([
    [6, 'disk'],
    [2, 'tape'],
    [1, 'autoch'],
  ] as const);
  const name = `${lunClass}${at * 7 + random.int(7)}`;
  const lunpaths = randomPaths(random, at, ports);
  const dsfs = randomDsfs(random, name, lunClass, at);
  const wwid = random.weighted([
    [6, `0x6${digits(random, 31)}`],
    [2, `0x5${digits(random, 15)}`],
    [1, `HP      MSL${at}-${digits(random, 6)}`],
    [1, ''],
  ]);
  const bare = { name, wwid, dsfs, lunpaths };
  return { ...bare, use: random.chance(0.6) ? placeOn(random, bare, lunClass, at) : null };
}

function randomPaths(random: Random, at: number, ports: readonly string[]): readonly Path[] {
  const transport = random.weighted<Transport>([
    [6, 'fabric'],
    [1, 'fabric-peripheral'],
    [2, 'parallel'],
    [1, 'sas'],
    [1, 'ciss'],
    [1, 'usb'],
  ]);
  const instance = at * 10;
  switch (transport) {
    case 'fabric':
    case 'fabric-peripheral': {
      const number = transport === 'fabric' ? at * 300 + random.int(300) : at;
      const lunId =
        transport === 'fabric'
          ? `0x${(16384 + number).toString(16)}000000000000`
          : `0x${number === 0 ? '' : number.toString(16)}${number === 0 ? '0' : '000000000000'}`;
      const port = random.pick(ports);
      const hbas = random.some(FABRIC, 0.6);
      return (hbas.length === 0 ? [FABRIC[0]] : hbas).map((hba, path) => {
        return { hba, target: port, lunId, instance: instance + path, number, transport };
      });
    }
    case 'ciss': {
      const lunId = `0x${(16384 + at).toString(16)}000000000000`;
      return [{ hba: BUSES.ciss[0]!, target: '0x0', lunId, instance, number: at, transport }];
    }
    case 'sas':
      return [
        {
          hba: BUSES.sas[0]!,
          target: `0x5000c5${digits(random, 9)}${at.toString(16)}`,
          lunId: '0x0',
          instance,
          number: 0,
          transport,
        },
      ];
    case 'parallel':
    case 'usb':
      return [
        {
          hba: random.pick(BUSES[transport]),
          target: `0x${at.toString(16)}`,
          lunId: '0x0',
          instance,
          number: 0,
          transport,
        },
      ];
  }
}

const TAPES = ['_BEST', '_BESTb', '_BESTn', '_BESTnb'] as const;

function randomDsfs(random: Random, name: string, lunClass: string, at: number): readonly string[] {
  const legacy = `c${random.int(30)}t${at % 16}d${Math.floor(at / 16)}`;
  switch (lunClass) {
    case 'disk':
      return random.weighted([
        [3, [`/dev/disk/${name}`, `/dev/rdisk/${name}`]],
        [2, [`/dev/rdisk/${name}`, `/dev/rdsk/${legacy}`]],
        [1, [`/dev/rdisk/oracle${at}`, `/dev/rcdisk/disk${9000 + at}`]],
        [1, [`/dev/rdisk/${name}`, `/dev/pt/x64_burner_${at}`]],
        [1, []],
      ]);
    case 'tape':
      return random.weighted<readonly string[]>([
        [2, TAPES.map((mode) => `/dev/rtape/${name}${mode}`)],
        [1, [`/dev/rtape/${name}_BEST`, `/dev/rmt/${legacy}BEST`, `/dev/pt/pt_${name}`]],
        [1, []],
      ]);
    default:
      return random.chance(0.5) ? [`/dev/rchgr/${name}`, `/dev/rac/${legacy}`] : [];
  }
}

function placeOn(
  random: Random,
  { name, dsfs, lunpaths }: Omit<Device, 'use'>,
  lunClass: string,
  at: number,
): Use {
  const guest = random.pick(GUESTS);
  const place = { bus: random.int(2), slot: random.int(8), target: at };
  const address = `${place.bus},${place.slot},${place.target}`;
  const lunpath = textOf(random.pick(lunpaths));
  const disk = dsfs.find((dsf) => dsf.startsWith('/dev/rdisk/')) ?? `/dev/rdisk/${name}`;
  const statement =
    lunClass === 'disk'
      ? `disk:avio_stor:${address}:disk:${disk}`
      : `${lunClass === 'tape' ? 'tape' : 'changer'}:avio_stor:${address}:attach_path:${lunpath}`;
  return { guest, ...place, statement };
}

// Spellings.

const spelling = (kind: string, text: string, expect: Spelling['expect'] = 'first'): Spelling => ({
  kind,
  text,
  expect,
});

/** All the spellings of one device: ten and more. */
export function spellingsOf(random: Random, device: Device): readonly Spelling[] {
  return [
    spelling('class and instance', device.name),
    spelling('class and instance, apart and in capitals', device.name.toUpperCase().replace(/(\d)/, ' $1')),
    ...wwidSpellings(device.wwid),
    ...device.dsfs.flatMap(dsfSpellings),
    ...defaultSpellings(device),
    ...device.lunpaths.flatMap((path) => pathSpellings(random, path)),
    ...(device.use === null ? [] : guestSpellings(device.use)),
    ...statementSpellings(random, device),
  ];
}

function wwidSpellings(wwid: string): readonly Spelling[] {
  if (wwid === '') return [];
  if (!wwid.startsWith('0x'))
    return [spelling('text WWID', wwid), spelling('text WWID, small', wwid.toLowerCase())];
  return [
    spelling('WWID', wwid),
    spelling('WWID, capitals', `0x${wwid.slice(2).toUpperCase()}`),
    spelling('WWID, bare', wwid.slice(2)),
    spelling('WWID, colons', pairs(wwid).join(':')),
    spelling('WWID, leading zeros', `0x000${wwid.slice(2)}`),
  ];
}

/** Two digits each, an odd one first. */
function pairs(hex: string): readonly string[] {
  const bare = hex.slice(2);
  return (bare.length % 2 === 0 ? bare : `0${bare}`).match(/../g) ?? [];
}

function dsfSpellings(dsf: string): readonly Spelling[] {
  const [, , folder = '', stem = ''] = dsf.split('/');
  const plain = [spelling('DSF', dsf), spelling('DSF without /dev', `${folder}/${stem}`)];
  const blocks = { rdisk: 'disk', rdsk: 'dsk', rcdisk: 'cdisk' };
  const block = blocks[folder as keyof typeof blocks];
  const partition = folder === 'rdsk' ? 's2' : '_p2';
  if (block !== undefined)
    return [
      ...plain,
      spelling('block DSF', `/dev/${block}/${stem}`),
      spelling('partition', `/dev/${block}/${stem}${partition}`),
    ];
  if (folder === 'rtape')
    return [...plain, spelling('tape density', `/dev/rtape/${stem.split('_')[0]}_D6250Cb`)];
  if (folder === 'rmt') return [...plain, spelling('legacy density', dsf.replace('BEST', 'DDSnb'))];
  return plain;
}

/** Names that insf and mksf give by default, unless the device was renamed. */
function defaultSpellings({ name, dsfs }: Device): readonly Spelling[] {
  const renamed = dsfs.some((dsf) => dsf.includes('oracle'));
  const passThrough = [
    spelling('pass-through', `/dev/pt/pt_${name}`),
    spelling('pass-through, bare', `pt_${name}`),
  ];
  if (renamed) return passThrough;
  if (name.startsWith('disk')) return [...passThrough, spelling('default disk', `/dev/rdisk/${name}`)];
  if (name.startsWith('tape')) return [...passThrough, spelling('default tape', `/dev/rtape/${name}_BEST`)];
  return [...passThrough, spelling('default changer', `/dev/rchgr/${name}`)];
}

function pathSpellings(random: Random, path: Path): readonly Spelling[] {
  const text = textOf(path);
  const { hba, target, lunId, number, instance } = path;
  return [
    spelling('lunpath', text),
    spelling('lunpath, capitals', text.toUpperCase().replaceAll('X', 'x')),
    spelling('lunpath, leading zeros', `${hba}.0x00${target.slice(2)}.0x0${lunId.slice(2)}`),
    ...(target.length > 8
      ? [
          spelling(
            'lunpath without 0x',
            `${hba}.${target.slice(2)}.${lunId.length > 8 ? lunId.slice(2) : lunId}`,
          ),
        ]
      : []),
    spelling('lunpath instance', `lunpath${instance}`),
    spelling('target path', `${hba}.${target}`, 'port'),
    ...(target.length > 8 ? portSpellings(target) : []),
    spelling(
      'LUN of a target path',
      `LUN ${number} of ${hba}.${target}`,
      path.transport === 'ciss' || target.length > 8 ? 'first' : 'among',
    ),
    spelling('LUN number', `lun ${number}`, 'among'),
    ...legacySpellings(random, path),
  ];
}

function portSpellings(target: string): readonly Spelling[] {
  return [
    spelling('WWN', target, 'port'),
    spelling('WWN, bare capitals', target.slice(2).toUpperCase(), 'port'),
    spelling('WWN, colons', pairs(target).join(':'), 'port'),
    spelling('WWN, dashes', pairs(target).join('-'), 'port'),
    spelling('WWN, leading zeros', `0x0${target.slice(2)}`, 'port'),
  ];
}

/** As the legacy view would print the path; the N_Port id may be any. */
function legacySpellings(random: Random, { transport, hba, target, number }: Path): readonly Spelling[] {
  const id = Number.parseInt(target.slice(2), 16);
  switch (transport) {
    case 'fabric': {
      const place = `${Math.trunc(number / 128)}.${Math.trunc(number / 8) % 16}.${number % 8}`;
      const port = `${1 + random.int(239)}.${random.int(256)}.${random.int(255)}`;
      return [spelling('legacy path on a fabric', `${hba}.${port}.${place}`, 'among')];
    }
    case 'fabric-peripheral':
      return number > 7
        ? []
        : [
            spelling(
              'legacy path below bus 255',
              `${hba}.${random.int(239)}.${random.int(256)}.255.${random.int(16)}.${random.int(16)}.${number}`,
              'among',
            ),
          ];
    case 'ciss':
      return [spelling('legacy path of a volume', `${hba}.${Math.trunc(number / 8)}.${number % 8}`, 'among')];
    case 'parallel':
      return [spelling('legacy path', `${hba}.${id}.0`)];
    case 'usb':
      return [spelling('legacy USB path', `${hba.replace('64000', '255').replaceAll('0x', '')}.${id}.0`)];
    case 'sas':
      return [];
  }
}

function guestSpellings({ guest, bus, slot, target, statement }: Use): readonly Spelling[] {
  const hex = target.toString(16);
  const v2 = `0/${bus}/${slot}/0.${target % 16}.${Math.trunc(target / 16)}`;
  const v3 = `0/${bus}/${slot}/0.0x${hex}.0x0`;
  const efi = `Acpi(PNP0A03,${bus})/Pci(${slot}|0)/Scsi(Pun${hex},Lun0)`;
  return [
    spelling('statement', statement),
    spelling('address of a guest', `${guest} ${bus},${slot},${target}`),
    spelling('identifier of a target', `${guest}/${bus},${slot},${target}`),
    spelling('address', `${bus},${slot},${target}`, 'among'),
    spelling('v2 path', v2, 'among'),
    spelling('v2 path of a guest', `${guest}:${v2}`),
    spelling('v3 lunpath', v3, 'among'),
    spelling('v3 lunpath of a guest, capitals', `${guest}:${v3.toUpperCase().replaceAll('X', 'x')}`),
    spelling('EFI path', efi, 'among'),
    spelling('EFI path of a guest', `${guest} ${efi.toUpperCase()}`),
  ];
}

function statementSpellings(random: Random, { lunpaths }: Device): readonly Spelling[] {
  const lunpath = textOf(random.pick(lunpaths));
  return [spelling('statement without an address', `burner:avio_stor::attach_path:${lunpath}`)];
}
