/** The same storage in another statement: on the other adapter, or as another kind of device. */
import { bestLunpath, hbaLoadOf } from '../hba-load.ts';
import { locationFor } from '../lun-names.ts';
import type { AdapterType, DeviceKind, StorageStatement, StorageType } from '../statement.ts';
import { alternative } from './edits.ts';
import type { Context, Edit } from './rule.ts';
import { storagesFor } from './storages.ts';

/** What else the statement may be: whatever is left out stays as it is. */
interface Wish {
  readonly device?: DeviceKind;
  readonly adapter?: AdapterType;
}

/** The statement with this device and adapter, and storage and location that go with them; nothing where no name is known for that. */
export function restated(context: Context, wish: Wish): readonly Partial<StorageStatement>[] {
  const { statement } = context;
  const { device = statement.device, adapter = statement.adapter } = wish;
  const address = adapter === statement.adapter ? statement.address : null;
  const takes = storagesFor(device, adapter);
  if (takes.includes(statement.storage)) return [{ device, adapter, address }];
  return takes.flatMap((storage) => {
    const location = locationOf(context, storage);
    return location === null ? [] : [{ device, adapter, address, storage, location }];
  });
}

function locationOf({ situation, device: { lun } }: Context, storage: StorageType): string | null {
  if (lun < 0) return null;
  const { inventory } = situation;
  const lunpath = storage === 'attach_path' ? bestLunpath(inventory, hbaLoadOf(situation), lun) : -1;
  return locationFor(inventory, lun, storage, lunpath);
}

/** The same as edits. */
export function restatements(context: Context, wish: Wish): readonly Edit[] {
  return restated(context, wish).flatMap((change) => alternative(context, change));
}

/** The same device on the other type of adapter. */
export function onOtherAdapter(context: Context): readonly Edit[] {
  return restatements(context, { adapter: otherAdapter(context.statement.adapter) });
}

/** avio_stor for scsi, scsi for avio_stor. */
export function otherAdapter(adapter: AdapterType): AdapterType {
  return adapter === 'scsi' ? 'avio_stor' : 'scsi';
}
