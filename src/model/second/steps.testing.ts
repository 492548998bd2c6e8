/** Random steps on a world: what a person may ask, sensible mostly. */
import type { StorageStatement } from '../statement.ts';
import type { Step } from '../step.ts';
import { isAttached } from './ask.testing.ts';
import type { RandomLun } from './luns.testing.ts';
import { devicesAt } from './places.testing.ts';
import type { Random } from './random.testing.ts';
import { randomAddress, randomStatement } from './statements.testing.ts';
import type { Device, House, World } from './world.testing.ts';

/** One step. */
export function randomStep(random: Random, world: World, luns: readonly RandomLun[]): Step {
  const kind = random.weighted([
    [50, 'attach'],
    [13, 'modify'],
    [13, 'detach'],
    [12, 'move'],
    [16, 'convert'],
  ] as const);
  const house = random.pick(world.houses);
  const owner = random.pick(
    world.houses.filter(({ devices }) => devices.some(({ said }) => said !== null)),
  ) as House | undefined;
  if (kind === 'attach' || owner === undefined) return attach(random, guestName(random, house), luns);
  const device = random.pick(owner.devices.filter(({ said }) => said !== null));
  const from = fromOf(random, device);
  switch (kind) {
    case 'modify':
      return { kind, guest: owner.name, from, to: otherOf(random, device.said!, luns) };
    case 'detach':
      return { kind, guest: guestOfDetach(random, owner), statement: from };
    case 'move': {
      const statement = { ...device.said!, address: random.chance(0.6) ? null : randomAddress(random) };
      const moved = random.chance(0.7) ? statement : { ...statement, ...otherAdapter(statement) };
      return {
        kind,
        from: { guest: owner.name, statement: from },
        to: { guest: guestName(random, house), statement: moved },
      };
    }
    case 'convert':
      return convert(random, owner, device, luns);
  }
}

function guestName(random: Random, house: House): string {
  if (random.chance(0.02)) return random.pick(['nobody', 'no guest', 'b@d']);
  return house.name;
}

function guestOfDetach(random: Random, owner: House): string {
  return random.chance(0.02) ? 'nobody' : owner.name;
}

function attach(random: Random, guest: string, luns: readonly RandomLun[]): Step {
  const statement = { ...randomStatement(random, luns), address: randomAddress(random) };
  return { kind: 'attach', guest, statement };
}

/** The statement as printed, now and then one that the guest has not. */
function fromOf(random: Random, { said }: Device): StorageStatement {
  return random.chance(0.02) ? { ...said!, location: '/dev/rdisk/disk77', storage: 'disk' } : said!;
}

/** Another location, device or storage at the same place. */
function otherOf(random: Random, said: StorageStatement, luns: readonly RandomLun[]): StorageStatement {
  for (let tries = 0; tries < 8; tries++) {
    const other = randomStatement(random, luns);
    if (other.adapter === said.adapter) return { ...other, address: said.address };
  }
  return said;
}

function otherAdapter({ adapter }: StorageStatement): Pick<StorageStatement, 'adapter'> {
  return { adapter: adapter === 'scsi' ? 'avio_stor' : 'scsi' };
}

function convert(random: Random, owner: House, device: Device, luns: readonly RandomLun[]): Step {
  const isThere = device.at !== null && random.chance(0.93);
  const { bus, slot } = isThere ? device.at! : { bus: 0, slot: random.int(7) };
  const there = devicesAt(owner.devices, bus, slot);
  const old = there[0]?.said?.adapter ?? 'scsi';
  const to = random.chance(0.95) ? otherAdapter({ adapter: old } as StorageStatement).adapter : old;
  const attached = there.flatMap(({ said }) => (said !== null && isAttached(said) ? [said] : []));
  const off = random.chance(0.85) ? attached : random.some(attached, 0.5);
  const rehang = off.map((from) => ({ from, to: rehung(random, from, to, luns) }));
  return { kind: 'convert', guest: owner.name, bus, slot, to, rehang };
}

/** The same device in the other syntax. */
function rehung(
  random: Random,
  from: StorageStatement,
  to: 'scsi' | 'avio_stor',
  luns: readonly RandomLun[],
): StorageStatement {
  const lun = luns.find(
    ({ pass, paths }) => pass.includes(from.location) || paths.some(({ path }) => path === from.location),
  );
  const known = lun ?? random.pick(luns);
  const path = known.paths[0]?.path ?? '0/9/1/0.0x1.0x0';
  const address = random.chance(0.6) ? from.address : null;
  if (to === 'scsi')
    return { ...from, adapter: to, address, storage: 'attach', location: random.pick(known.pass) };
  return { ...from, adapter: to, address, storage: 'attach_path', location: path };
}
