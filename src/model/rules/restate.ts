/** The same storage in another statement: on the other adapter, or as another kind of device. */
import { bestLunpath, hbaLoadOf } from '../hba-load.ts';
import { locationFor } from '../lun-names.ts';
import type { Situation } from '../situation.ts';
import type { AdapterType, DeviceKind, StorageStatement, StorageType } from '../statement.ts';
import { alternative } from './edits.ts';
import type { Context, Edit } from './rule.ts';
import { storagesFor } from './storages.ts';

/** What else the statement may be: whatever is left out stays as it is. */
interface Wish {
  readonly device?: DeviceKind;
  readonly adapter?: AdapterType;
}

/**
 * What to change in a statement for this device and adapter: the storage and location that go with them too. Nothing where no name is known
 * for that. `lun`: what stands behind the statement, -1 for none. On another adapter the address is left open.
 */
export function restated(
  situation: Situation,
  statement: StorageStatement,
  lun: number,
  wish: Wish,
): readonly Partial<StorageStatement>[] {
  const { device = statement.device, adapter = statement.adapter } = wish;
  const address = adapter === statement.adapter ? statement.address : null;
  const takes = storagesFor(device, adapter);
  if (takes.includes(statement.storage)) return [{ device, adapter, address }];
  return takes.flatMap((storage) => {
    const location = locationOf(situation, lun, storage);
    return location === null ? [] : [{ device, adapter, address, storage, location }];
  });
}

function locationOf(situation: Situation, lun: number, storage: StorageType): string | null {
  if (lun < 0) return null;
  const { inventory } = situation;
  const lunpath = storage === 'attach_path' ? bestLunpath(inventory, hbaLoadOf(situation), lun) : -1;
  return locationFor(inventory, lun, storage, lunpath);
}

/** The same for the device that is asked about, as edits. */
export function restatements(context: Context, wish: Wish): readonly Edit[] {
  const { situation, statement, device } = context;
  return restated(situation, statement, device.lun, wish).flatMap((change) => alternative(context, change));
}

/** The same device on the other type of adapter. */
export function onOtherAdapter(context: Context): readonly Edit[] {
  return restatements(context, { adapter: otherAdapter(context.statement.adapter) });
}

function otherAdapter(adapter: AdapterType): AdapterType {
  return adapter === 'scsi' ? 'avio_stor' : 'scsi';
}
