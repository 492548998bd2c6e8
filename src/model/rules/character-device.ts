import { characterOf } from '../dsf-names.ts';
import { alternative, NO_EDITS } from './edits.ts';
import { finding, NOTHING, type DeviceRule } from './rule.ts';

/** LVM names a volume's character file after the volume, with an `r` before it. */
function characterOfVolume(name: string): string | null {
  const match = /^(\/dev\/.+\/)([^/r][^/]*)$/.exec(name);
  return match === null ? null : `${match[1]}r${match[2]}`;
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
    const character = characterOf(name) ?? (storage === 'lv' ? characterOfVolume(name) : null);
    if (character === null) return NOTHING;
    return finding(context, 'character-device', 'refuse', { code: 'block-device', name, character });
  },
  edits: ({ detail }, context) =>
    detail.code === 'block-device' ? alternative(context, { location: detail.character }) : NO_EDITS,
};
