/** Random wishes, made into steps on what stands there at the time, so that most of them find something to change. */
import fc from 'fast-check';
import { assistConversion } from './conversion.ts';
import { targetsOf } from './guest-view.ts';
import { buildInventory, type GuestSpec, type InventorySpec } from './inventory.testing.ts';
import type { Inventory } from './inventory.ts';
import { parseStatement } from './parse-statement.ts';
import type { GuestView, Situation } from './situation.ts';
import { ADAPTER_TYPES, type StorageStatement } from './statement.ts';
import { SET_ATTRIBUTES, type Step } from './step.ts';

const PATHS = ['0/2/1/0.0x50060b0000a10001.0x0', '0/4/1/0.0x50060b0000a10002.0x0'] as const;
const CHANGER = '0/2/1/0.0x50060b0000a10001.0x1000000000000';

const files = (adapter: string, slot: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `disk:${adapter}:0,${slot},${at}:file:/fdev/${slot}-${at}`);

/** Near every limit: one adapter and one guest that are nearly full, of both types. */
const GUESTS: readonly GuestSpec[] = [
  {
    name: 'atlas',
    devices: [
      'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3',
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape1',
      'changer:scsi:0,2,1:attach:/dev/pt/pt_autoch2',
      'dvd:scsi:0,3,0:disk:/dev/rdisk/disk5',
    ],
    held: [{ bus: 0, slot: 0, holder: 'network', text: 'lan' }],
  },
  { name: 'boreas', devices: [`tape:avio_stor:0,1,0:attach_path:${PATHS[0]}`, ...files('avio_stor', 4, 2)] },
  { name: 'ceres', devices: [...files('scsi', 4, 14), ...files('scsi', 5, 14)] },
  { name: 'delos', devices: files('avio_stor', 4, 126) },
  { name: 'eos', state: 'Off (NR)' },
];

/** Five guests over a handful of devices, and a database that keeps one of them for the host. */
export const WISHED: InventorySpec = {
  luns: [
    {
      name: 'tape1',
      lunpaths: PATHS,
      description: 'HP Ultrium 3-SCSI',
      dsfs: ['/dev/rtape/tape1_BEST', '/dev/pt/pt_tape1'],
    },
    { name: 'autoch2', lunpaths: [CHANGER] },
    { name: 'disk3', dsfs: ['/dev/rdisk/disk3', '/dev/rdsk/c5t0d1'] },
    { name: 'disk4' },
    { name: 'disk5', description: 'TEAC DVD-ROM DW-224EV' },
  ],
  guests: GUESTS,
  database: [
    { names: ['/dev/rdisk/disk3'], attributes: { CONFIG: 'gdev', SHARE: 'NO' } },
    { names: ['/dev/rdisk/disk5', '/dev/rcdisk/alias5'], attributes: { CONFIG: 'gdev', SHARE: 'YES' } },
    { names: ['/dev/rdisk/disk4'], attributes: { CONFIG: 'rdev' } },
    { names: [PATHS[0]], attributes: { CONFIG: 'gdev' } },
  ],
};

/** The host of `WISHED`. */
export function wishedInventory(): Inventory {
  return buildInventory(WISHED);
}

const names = fc.constantFrom('atlas', 'boreas', 'ceres', 'delos', 'eos', 'new0', 'new1');
const places = fc.constantFrom('', '0,4', '0,5', '0,4,0', '0,1,1', '0,2,14', '0,2,15', '1,7,126', '0,0,0');
const things = fc.constantFrom(
  'disk:scsi:@:disk:/dev/rdisk/disk3',
  'disk:avio_stor:@:disk:/dev/rdsk/c5t0d1',
  'disk:avio_stor:@:disk:/dev/rdisk/disk4',
  'dvd:avio_stor:@:disk:/dev/rdisk/disk5',
  'dvd:scsi:@:null:/isos',
  'disk:scsi:@:file:/fdev/x',
  'disk:avio_stor:@:file:/fdev/y',
  'disk:avio_stor:@:lv:/dev/vg01/rlvol1',
  'tape:scsi:@:attach:/dev/pt/pt_tape1',
  ...PATHS.map((path) => `tape:avio_stor:@:attach_path:${path}`),
  `changer:avio_stor:@:attach_path:${CHANGER}`,
);
const devices = fc.constantFrom(
  '/dev/rdisk/disk3',
  '/dev/rdsk/c5t0d1',
  '/dev/rdisk/disk4',
  '/dev/rcdisk/alias5',
  '/dev/rdisk/disk5',
  '/fdev/x',
  ...PATHS,
);

/** What might be wanted; `stepFor` says of what. */
export const wishes = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    'attach',
    'attach',
    'detach',
    'modify',
    'move',
    'convert',
    'attribute',
    'restrict',
    'unrestrict',
    'create',
    'create',
    'remove',
  ),
  guest: names,
  other: names,
  which: fc.nat(),
  text: fc.tuple(places, things).map(([place, thing]) => thing.replace('@', place)),
  device: devices,
  attribute: fc.constantFrom(...SET_ATTRIBUTES),
  value: fc.constantFrom('YES' as const, 'NO' as const, null),
  adapter: fc.constantFrom(...ADAPTER_TYPES),
  assisted: fc.boolean(),
});

/** One of them. */
export type Wish = typeof wishes extends fc.Arbitrary<infer Each> ? Each : never;

/** A wish as a step; what it would change is the guest's own where the guest has anything. */
export function stepFor(situation: Situation, wish: Wish): Step {
  const { kind, guest, other, device, text } = wish;
  const statement = readStatement(text);
  const standing = standingOn(situation.guest(guest), wish.which) ?? statement;
  switch (kind) {
    case 'attach':
      return { kind, guest, statement };
    case 'detach':
      return { kind, guest, statement: standing };
    case 'modify':
      return { kind, guest, from: standing, to: { ...statement, address: standing.address } };
    case 'move':
      return { kind, from: { guest, statement: standing }, to: { guest: other, statement } };
    case 'convert':
      return conversionFor(situation, wish);
    case 'attribute':
      return { kind, device, attribute: wish.attribute, from: null, to: wish.value };
    case 'restrict':
    case 'unrestrict':
      return { kind, device };
    case 'create':
      return { kind, guest: newName(guest, wish.which), os: 'HPUX', statements: [statement] };
    case 'remove':
      return { kind, guest: createdGuest(situation, wish.which) ?? guest, os: 'HPUX', statements: [] };
  }
}

function conversionFor(situation: Situation, { guest, which, adapter, assisted }: Wish): Step {
  const adapters = situation.guest(guest)?.adapters ?? [];
  const { bus, slot } = adapters[which % Math.max(1, adapters.length)] ?? { bus: 0, slot: 1 };
  const plain: Step = { kind: 'convert', guest, bus, slot, to: adapter, rehang: [] };
  const help = assisted ? assistConversion(situation, guest, bus, slot, adapter) : null;
  return help?.ok === true ? help.step : plain;
}

/** Mostly one that is not taken yet. */
function newName(guest: string, which: number): string {
  return which % 4 === 0 ? guest : `new${which % 2}`;
}

function createdGuest(situation: Situation, which: number): string | undefined {
  const created = situation.guests.filter(({ name }) => situation.isCreated(name));
  return created[which % Math.max(1, created.length)]?.name;
}

function standingOn(view: GuestView | undefined, which: number): StorageStatement | null {
  const own = view === undefined ? [] : targetsOf(view);
  return own[which % Math.max(1, own.length)]?.statement ?? null;
}

function readStatement(text: string): StorageStatement {
  const parsed = parseStatement(text);
  if (!parsed.ok) throw new Error(`${text} does not parse`);
  return parsed.statement;
}
