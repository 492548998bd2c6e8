/** The ways in which a device could be given to a guest, in order of preference, before any rule is asked. */
import { deviceKindsFor, kindOfLun } from './device-kind.ts';
import { bestLunpath, type HbaLoad } from './hba-load.ts';
import type { Inventory } from './inventory.ts';
import { locationFor } from './lun-names.ts';
import type { Choice, PickedDevice, Place } from './proposal.ts';
import { storagesFor } from './rules/storages.ts';
import type { Situation, Target } from './situation.ts';
import type { AdapterType, DeviceKind, StorageStatement, StorageType } from './statement.ts';

/** A statement whose address is still open, and the lunpath behind it (node, or -1). */
export interface Way {
  readonly statement: StorageStatement;
  readonly lunpath: number;
}

/** AVIO is the newer and the only one that lives on in 6.x, so it comes first (our reading). */
const PREFERRED: readonly AdapterType[] = ['avio_stor', 'scsi'];

/** Ways for a LUN in hand; the load is counted only when there is a lunpath to choose. The usual kind of device comes first; of an optical drive the other kind follows. */
export function waysOfDevice(
  situation: Situation,
  load: () => HbaLoad,
  device: PickedDevice,
  place: Place,
  choice: Choice,
): readonly Way[] {
  const kinds = choice.device === null ? kindsOf(situation, device.lun) : [choice.device];
  const { inventory } = situation;
  const attached = kinds.some((kind) => storagesFor(kind, 'avio_stor').includes('attach_path'));
  const lunpath = attached
    ? (chosenLunpath(inventory, device, choice) ?? bestLunpath(inventory, load(), device.lun))
    : -1;
  return kinds.flatMap((kind) =>
    adaptersFor(place, choice, PREFERRED).flatMap((adapter) =>
      wayOf(inventory, device.lun, kind, adapter, lunpath),
    ),
  );
}

function kindsOf(situation: Situation, lun: number): readonly DeviceKind[] {
  const uses = situation.usersOf(lun).flatMap(({ statement }) => statement?.device ?? []);
  const kind = kindOfLun(situation.inventory, lun, uses);
  const kinds = deviceKindsFor(kind);
  if (kind.kind === 'dvd' || kind.kind === 'burner') return kinds;
  // A device that no guest may have is proposed as a disk, for the rules to say why not.
  return [kinds[0] ?? 'disk'];
}

/** The lunpath that the person asked for, in the dialog or by picking it up; undefined when neither is one of this LUN's. */
function chosenLunpath(
  inventory: Inventory,
  { lun, lunpath }: PickedDevice,
  choice: Choice,
): number | undefined {
  return [choice.lunpath ?? -1, lunpath].find((node) => node >= 0 && inventory.lunOf(node) === lun);
}

/** What the person asked for, else what hangs at the place, else all in this order. */
function adaptersFor(place: Place, choice: Choice, order: readonly AdapterType[]): readonly AdapterType[] {
  const asked = choice.adapter ?? place.adapter?.type;
  return asked === undefined ? order : [asked];
}

function wayOf(
  inventory: Inventory,
  lun: number,
  device: DeviceKind,
  adapter: AdapterType,
  lunpath: number,
): readonly Way[] {
  const storage = storagesFor(device, adapter)[0]!;
  const location = locationFor(inventory, lun, storage, lunpath);
  if (location === null) return [];
  return [
    { statement: { device, adapter, address: null, storage, location }, lunpath: usedPath(storage, lunpath) },
  ];
}

function usedPath(storage: StorageType, lunpath: number): number {
  return storage === 'attach_path' ? lunpath : -1;
}

/** Ways for a target that is moved: its own adapter type first, kind and location kept; the other type where that leaves them legal. */
export function waysOfTarget(
  situation: Situation,
  load: () => HbaLoad,
  { statement, backing }: Target,
  place: Place,
  choice: Choice,
): readonly Way[] {
  if (statement === null) return [];
  const order = [statement.adapter, ...PREFERRED.filter((type) => type !== statement.adapter)];
  return adaptersFor(place, choice, order).flatMap((adapter) => {
    if (storagesFor(statement.device, adapter).includes(statement.storage) || adapter === statement.adapter) {
      return [{ statement: { ...statement, adapter, address: null }, lunpath: -1 }];
    }
    if (backing.kind !== 'lun') return [];
    const { inventory } = situation;
    const lunpath = bestLunpath(inventory, load(), backing.lun);
    return wayOf(inventory, backing.lun, statement.device, adapter, lunpath);
  });
}
