import { withoutIt } from '../edits.ts';
import { finding, NOTHING, type Rule } from '../rule.ts';
import {
  clashesOf,
  detached,
  nearestOf,
  otherUseOf,
  severityOf,
  ownUse,
  type Clash,
  type Use,
} from './clash.ts';

/** A virtual DVD through scsi on a drive of the host: the drive with its medium, or a null one that waits for a medium. */
export function isVioDvd({ statement: { device, adapter, storage } }: Use): boolean {
  return device === 'dvd' && adapter === 'scsi' && (storage === 'disk' || storage === 'null');
}

function isAvioBurner({ statement: { device, adapter, storage } }: Use): boolean {
  return device === 'burner' && adapter === 'avio_stor' && storage === 'attach_path';
}

/** One has the drive as a VIO DVD, the other as an AVIO burner. */
export const areDvdAndBurner: Clash = (one, other) =>
  (isVioDvd(one) && isAvioBurner(other)) || (isAvioBurner(one) && isVioDvd(other));

/** HP's check stops the burner's guest when the DVD's is up, and misses it the other way about and with a null DVD. We catch every order. */
export const dvdBootConflict: Rule = {
  info: {
    id: 'dvd-boot-conflict',
    title: 'A drive is not a VIO DVD on one guest and an AVIO burner on another',
    sources: [{ manual: '4.3', page: 93 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'], audit: ['refuse', 'warn'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const nearest = nearestOf(context, clashesOf(context, areDvdAndBurner));
    if (nearest === null) return NOTHING;
    const { other, nearness } = nearest;
    const own = ownUse(context);
    const dvd = isVioDvd(own) ? own : other;
    const detail = {
      code: 'dvd-boot',
      entity: context.device.entity,
      device: isVioDvd(own) ? 'dvd' : 'burner',
      isNull: dvd.statement.storage === 'null',
      other: otherUseOf(other),
      nearness,
    } as const;
    return finding(context, 'dvd-boot-conflict', severityOf(nearness), detail);
  },
  edits: (_, context) => [...detached(clashesOf(context, areDvdAndBurner)), ...withoutIt(context)],
};
