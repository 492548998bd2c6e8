/** SHARE and SHARE_LUNPATHS of a thing that two guests use: under which names the device database keeps them, and how they stand. */
import { databaseIndex, databaseName, type Setting } from '../../database-view.ts';
import { NO_INSTANCE, type Inventory } from '../../inventory.ts';
import type { Situation } from '../../situation.ts';
import type { SetAttribute } from '../../step.ts';
import { characterVolume } from '../../volume-path.ts';
import type { DeviceFacts } from '../device-facts.ts';
import type { Context, Edit } from '../rule.ts';
import { ownUse, type Use } from './clash.ts';
import { namesOfLun } from './lun-database-names.ts';

/** The names under which SHARE of a use stands: of an AVIO attached one only its lunpath's, of others all that the thing has. */
export function shareNames(inventory: Inventory, { statement, backing }: Use): readonly string[] {
  switch (backing.kind) {
    case 'lun':
      if (statement.storage === 'attach_path') return lunpathNames(inventory, backing.lunpath);
      return [...namesOfLun(inventory, backing.lun), statement.location];
    case 'lv':
      // The database keeps volumes under their character names, as statements have them.
      return [characterVolume(backing.path), backing.path];
    case 'file':
      return [backing.path];
    case 'gone':
    case 'unknown':
      return [backing.name];
  }
}

function lunpathNames(inventory: Inventory, lunpath: number): readonly string[] {
  const path = inventory.path(lunpath);
  return inventory.instance(lunpath) === NO_INSTANCE ? [path] : [path, inventory.nodeName(lunpath)];
}

/** An attribute of the device database that stands between two uses. */
export interface ShareSetting {
  readonly names: readonly string[];
  readonly value: Setting;
}

/** Of one device, worked out once: while it is dragged it is asked about for every guest. */
function kept(lookUp: (context: Context) => ShareSetting) {
  const settings = new WeakMap<DeviceFacts, ShareSetting>();
  return (context: Context): ShareSetting => {
    const setting = settings.get(context.device) ?? lookUp(context);
    settings.set(context.device, setting);
    return setting;
  };
}

/** SHARE of the device that is asked about, whoever else has it in the same way. */
export const shareOf = kept((context) => {
  const { situation } = context;
  const names = shareNames(situation.inventory, ownUse(context));
  return { names, value: situation.attributeOf(names, 'SHARE') };
});

/** SHARE_LUNPATHS of the LUN that is asked about, whoever else has it. */
export const shareLunpathsOf = kept(({ situation, device }) => {
  const names = device.lun < 0 ? [] : namesOfLun(situation.inventory, device.lun);
  return { names, value: situation.attributeOf(names, 'SHARE_LUNPATHS') };
});

/** What to call the device on a command line: as its entry does, else by its character DSF, else by any name but the WWID; null when it has none. */
export function databaseNameFor(inventory: Inventory, names: readonly string[]): string | null {
  const index = databaseIndex(inventory);
  const entry = names.map((name) => index.get(databaseName(name))).find((found) => found !== undefined);
  const printed = entry?.names[0];
  if (printed !== undefined) return printed;
  return (
    names.find((name) => name.startsWith('/dev/r')) ?? names.find((name) => !name.startsWith('0x')) ?? null
  );
}

/** Sets the attribute to YES first; nothing where the device has no name. */
export function allowed(
  { inventory }: Situation,
  attribute: SetAttribute,
  { names, value }: ShareSetting,
): readonly Edit[] {
  const device = databaseNameFor(inventory, names);
  if (device === null || value === 'YES') return [];
  return [{ kind: 'before', step: { kind: 'attribute', device, attribute, from: value, to: 'YES' } }];
}
