import type { GuestView } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import {
  finding,
  isAttached,
  missing,
  NOTHING,
  type ConversionRule,
  type DeviceContext,
  type Rule,
  type Scene,
} from '../rule.ts';
import { virtualDevices } from '../conversion/remaining.ts';

/** What the guest itself must bring: the AVIO bundle, asked about once a guest, and a driver for each attached device. */
export const guestDriver: Rule & ConversionRule = {
  info: {
    id: 'guest-driver',
    title: 'The guest has the drivers: GuestAVIOStor for avio_stor, its own for an attached device',
    sources: [{ manual: 'RN 4.2', page: 80 }, { manual: '4.3', page: 84 }, 'ours'],
    moments: { add: ['warn'], convert: ['warn'] },
  },
  check: (context) => {
    const { statement, guest, replaces } = context;
    const isSettled = statement.adapter !== 'avio_stor' || replaces?.adapter === 'avio_stor';
    const bundle = isSettled ? NOTHING : avioBundle(context, guest);
    return isAttached(statement) ? [...bundle, ...ownDriver(context)] : bundle;
  },
  checkConversion: (context) =>
    context.step.to === 'avio_stor' && virtualDevices(context).length > 0
      ? avioBundle(context, context.guest)
      : NOTHING,
};

/** An avio_stor device that it has already shows that the question is settled there (our reading). */
function avioBundle(scene: Scene, guest: GuestView): readonly Finding[] {
  const { os } = guest;
  if (hasAvio(guest)) return NOTHING;
  if (os === null) return missing(scene, { kind: 'guest-status' });
  return os === 'HPUX' ? finding(scene, 'guest-driver', 'warn', { code: 'avio-driver' }) : NOTHING;
}

function hasAvio({ adapters, unplaced }: GuestView): boolean {
  return (
    adapters.some(({ type }) => type === 'avio_stor') ||
    unplaced.some(({ statement }) => statement?.adapter === 'avio_stor')
  );
}

function ownDriver(context: DeviceContext): readonly Finding[] {
  const { device } = context.statement;
  return finding(context, 'guest-driver', 'warn', {
    code: 'device-driver',
    device,
    entity: context.device.entity,
  });
}
