import { finding, NOTHING, type Rule } from '../rule.ts';
import { clashesOf, guestsOf, type Clash } from './clash.ts';

/** Both AVIO attached, as the same kind of device. */
export const areAttachedAlike: Clash = ({ statement: one }, { statement: other }) =>
  one.storage === 'attach_path' && other.storage === 'attach_path' && one.device === other.device;

/** AVIO attached devices may be configured on several guests and used by the host; use is exclusive per open, which is no error. */
export const attachedShared: Rule = {
  info: {
    id: 'attached-shared',
    title: 'Several guests may have an AVIO attached device; one at a time has it open',
    sources: [
      { manual: '4.3', page: 85 },
      { manual: '4.3', page: 86 },
    ],
    moments: { add: ['inform'], audit: ['inform'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const alike = clashesOf(context, areAttachedAlike);
    if (alike.length === 0) return NOTHING;
    const { device } = context.statement;
    const detail = {
      code: 'shared-attached',
      entity: context.device.entity,
      device,
      guests: guestsOf(alike),
    } as const;
    return finding(context, 'attached-shared', 'inform', detail);
  },
};
