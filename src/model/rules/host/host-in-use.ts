import type { DatabaseEntry } from '../../database.ts';
import type { Inventory } from '../../inventory.ts';
import { finding, missing, NOTHING, type DeviceContext, type DeviceRule } from '../rule.ts';

/** rdev entries by each of their names, and by the WWID at the end of their unique id. */
type Restricted = ReadonlyMap<string, DatabaseEntry>;

const indexes = new WeakMap<Inventory, Restricted>();

function restrictedOf(inventory: Inventory): Restricted {
  const known = indexes.get(inventory);
  if (known !== undefined) return known;
  const index = new Map<string, DatabaseEntry>();
  for (const entry of inventory.database) {
    if (entry.attributes['CONFIG'] !== 'rdev') continue;
    for (const name of entry.names) index.set(name, entry);
    const wwid = wwidOf(entry.uniqueId);
    if (wwid !== '') index.set(wwid, entry);
  }
  indexes.set(inventory, index);
  return index;
}

/** `0x01.0x00.0x03.0x50015bac327c4dee` ends in the WWID as scsimgr prints it. */
function wwidOf(uniqueId: string): string {
  const last = uniqueId.slice(uniqueId.lastIndexOf('.') + 1).toLowerCase();
  return /^0x[0-9a-f]{8,}$/.test(last) ? last : '';
}

/** What the host uses is a restricted device (rdev) of its device database, and guests are kept from it. */
export const hostInUse: DeviceRule = {
  info: {
    id: 'host-in-use',
    title: 'The host does not use the device itself',
    sources: [{ manual: '6.1.5', page: 122 }, 'ours'],
    moments: { add: ['refuse'] },
  },
  checkDevice: (context) => {
    const { inventory } = context.situation;
    if (!inventory.evidence.database) return missing(context, { kind: 'database' });
    const restricted = restrictedOf(inventory);
    const name = restricted.size === 0 ? undefined : namesOf(context).find((one) => restricted.has(one));
    if (name === undefined) return NOTHING;
    const { entity } = context.device;
    return finding(context, 'host-in-use', 'refuse', {
      code: 'host-use',
      entity,
      name: restricted.get(name)!.names[0] ?? name,
    });
  },
};

function namesOf(context: DeviceContext): readonly string[] {
  return [context.statement.location, ...context.device.names];
}
