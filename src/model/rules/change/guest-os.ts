import type { GuestOs } from '../../guest.ts';
import type { StorageStatement } from '../../statement.ts';
import { finding, isAttached, missing, NOTHING, type Rule } from '../rule.ts';

type Support = 'yes' | 'no' | 'unknown' | 'own-driver';

interface Row {
  readonly vioVirtual: Support;
  readonly avioVirtual: Support;
  readonly vioAttached: Support;
  readonly avioAttached: Support;
}

/** Windows and Linux on AVIO, and all of OpenVMS but its AVIO disks, are our reading of what the manuals do not list. */
const LISTED_NOWHERE: Row = {
  vioVirtual: 'yes',
  avioVirtual: 'unknown',
  vioAttached: 'own-driver',
  avioAttached: 'no',
};

const SUPPORT: Readonly<Record<GuestOs, Row>> = {
  HPUX: { vioVirtual: 'yes', avioVirtual: 'yes', vioAttached: 'yes', avioAttached: 'yes' },
  LINUX: LISTED_NOWHERE,
  WINDOWS: LISTED_NOWHERE,
  OPENVMS: { vioVirtual: 'no', avioVirtual: 'yes', vioAttached: 'no', avioAttached: 'no' },
  UNKNOWN: { vioVirtual: 'unknown', avioVirtual: 'unknown', vioAttached: 'unknown', avioAttached: 'unknown' },
};

function columnOf(statement: StorageStatement): keyof Row {
  if (statement.adapter === 'scsi') return isAttached(statement) ? 'vioAttached' : 'vioVirtual';
  return isAttached(statement) ? 'avioAttached' : 'avioVirtual';
}

/** Which guests take VIO and AVIO, virtual and attached. HP-UX 11i v2 and v3 do not differ here. */
export const guestOs: Rule = {
  info: {
    id: 'guest-os',
    title: "The guest's operating system takes this kind of device",
    sources: [{ manual: '4.3', page: 85 }, { manual: 'RN 4.2', page: 75 }, 'ours'],
    moments: { add: ['refuse', 'warn'], convert: ['refuse', 'warn'] },
  },
  check: (context) => {
    const { guest, statement } = context;
    if (guest.os === null) return missing(context, { kind: 'guest-status' });
    const about = { os: guest.os, adapter: statement.adapter, attached: isAttached(statement) };
    switch (SUPPORT[guest.os][columnOf(statement)]) {
      case 'yes':
        return NOTHING;
      case 'no':
        return finding(context, 'guest-os', 'refuse', { code: 'os-cannot', ...about });
      case 'unknown':
        return finding(context, 'guest-os', 'warn', { code: 'os-not-known', ...about });
      case 'own-driver':
        return finding(context, 'guest-os', 'warn', {
          code: 'os-own-driver',
          os: guest.os,
          device: statement.device,
        });
    }
  },
};
