/** Whether a location is of the form that its storage takes: the last column of the table of statements (4.3:85-86, 104; 4.2:102, 111). */
import { locationFor } from '../lun-names.ts';
import type { Backing } from '../situation.ts';
import type { StorageType } from '../statement.ts';
import type { DeviceContext } from './rule.ts';

const PASS_THROUGH = /^\/dev\/(?:pt|rscsi)\//;

/** False where the name is plainly of another sort: hpvmmodify would not take it. A name of no known sort passes. */
export function isOfForm({ statement, device }: DeviceContext): boolean {
  const { storage, location } = statement;
  switch (storage) {
    case 'attach':
      return PASS_THROUGH.test(location);
    case 'disk':
    case 'null':
      return !PASS_THROUGH.test(location);
    case 'lv':
    case 'file':
      return isOfSort(storage, device.backing);
    case 'attach_path':
      return true;
  }
}

function isOfSort(storage: 'lv' | 'file', { kind }: Backing): boolean {
  return kind === storage;
}

/** The same device under the storage that its name is of, or the name that the storage takes; null where nothing that was read gives one. */
export function inItsForm({
  situation,
  statement,
  device,
}: DeviceContext): { readonly storage: StorageType; readonly location: string } | null {
  const { kind } = device.backing;
  if (kind === 'lv' || kind === 'file') return { storage: kind, location: statement.location };
  const storage = statement.storage === 'attach' || statement.storage === 'null' ? statement.storage : 'disk';
  const location = device.lun < 0 ? null : locationFor(situation.inventory, device.lun, storage, -1);
  return location === null ? null : { storage, location };
}
