import { cleanPath } from '../backing.ts';
import { characterOf } from '../dsf-names.ts';
import type { Inventory } from '../inventory.ts';
import { characterVolume, isVolumeName, volumePath } from '../volume-path.ts';
import { alternative, NO_EDITS } from './edits.ts';
import { finding, NOTHING, type DeviceRule } from './rule.ts';

/** Of a volume's block name; null for its character name, and for what is no volume. */
function characterOfVolume(inventory: Inventory, name: string): string | null {
  const path = cleanPath(name);
  const isBlock = isVolumeName(path) && volumePath(inventory, path) === path;
  return isBlock ? characterVolume(path) : null;
}

/** hpvmmodify answers "Illegal blk device" to the block file of a disk or volume. */
export const characterDevice: DeviceRule = {
  info: {
    id: 'character-device',
    title: 'A disk, DVD drive or volume is named by its character DSF',
    sources: [
      { manual: '4.3', page: 104 },
      { manual: '4.2', page: 102 },
      { manual: '4.2', page: 111 },
    ],
    moments: { add: ['refuse'] },
  },
  checkDevice: (context) => {
    const { storage, location: name } = context.statement;
    if (storage !== 'disk' && storage !== 'lv' && storage !== 'null') return NOTHING;
    const { inventory } = context.situation;
    const ofVolume = storage === 'lv' ? characterOfVolume(inventory, name) : null;
    const character = characterOf(name) ?? ofVolume;
    if (character === null) return NOTHING;
    return finding(context, 'character-device', 'refuse', { code: 'block-device', name, character });
  },
  edits: ({ detail }, context) =>
    detail.code === 'block-device' ? alternative(context, { location: detail.character }) : NO_EDITS,
};
