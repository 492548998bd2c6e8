import type { GuestOs } from '../../guest.ts';
import type { GuestView } from '../../situation.ts';
import type { AdapterType, DeviceKind } from '../../statement.ts';
import type { Finding } from '../../verdict.ts';
import { virtualDevices } from '../conversion/remaining.ts';
import { onOtherAdapter } from '../restate.ts';
import {
  finding,
  isAttached,
  missing,
  NOTHING,
  type ConversionRule,
  type Rule,
  type Scene,
} from '../rule.ts';

/** Whether guests of an operating system take a kind of device; `own-driver`: when they have a driver of their own for it. */
export type Support = 'yes' | 'no' | 'unknown' | 'own-driver';

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

/** A device as far as the table asks. */
export interface Asked {
  readonly device: DeviceKind;
  readonly adapter: AdapterType;
  readonly attached: boolean;
}

function columnOf({ adapter, attached }: Asked): keyof Row {
  if (adapter === 'scsi') return attached ? 'vioAttached' : 'vioVirtual';
  return attached ? 'avioAttached' : 'avioVirtual';
}

/** The table's word on one device of a guest. */
export function osSupport(os: GuestOs, asked: Asked): Support {
  return SUPPORT[os][columnOf(asked)];
}

/** Which guests take VIO and AVIO, virtual and attached. HP-UX 11i v2 and v3 do not differ here. */
export const guestOs: Rule & ConversionRule = {
  info: {
    id: 'guest-os',
    title: "The guest's operating system takes this kind of device",
    sources: [{ manual: '4.3', page: 85 }, { manual: 'RN 4.2', page: 75 }, 'ours'],
    moments: { add: ['refuse', 'warn'], convert: ['refuse', 'warn'], audit: ['refuse', 'warn'] },
  },
  check: (context) => {
    const { guest, statement } = context;
    const { device, adapter } = statement;
    return taken(context, guest, { device, adapter, attached: isAttached(statement) });
  },
  checkConversion: (context) => {
    const [first] = virtualDevices(context);
    if (first === undefined) return NOTHING;
    const { device } = first.statement;
    return taken(context, context.guest, { device, adapter: context.step.to, attached: false });
  },
  edits: (_, context) => onOtherAdapter(context),
};

function taken(scene: Scene, { os }: GuestView, asked: Asked): readonly Finding[] {
  if (os === null) return missing(scene, { kind: 'guest-status' });
  const { device, adapter, attached } = asked;
  switch (osSupport(os, asked)) {
    case 'yes':
      return NOTHING;
    case 'no':
      return finding(scene, 'guest-os', 'refuse', { code: 'os-cannot', os, adapter, attached });
    case 'unknown':
      return finding(scene, 'guest-os', 'warn', { code: 'os-not-known', os, adapter, attached });
    case 'own-driver':
      return finding(scene, 'guest-os', 'warn', { code: 'os-own-driver', os, device });
  }
}
