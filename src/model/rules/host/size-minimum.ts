import { sizeOf } from '../../known-sizes.ts';
import type { DeviceKind } from '../../statement.ts';
import type { Finding } from '../../verdict.ts';
import { withoutIt } from '../edits.ts';
import { finding, NOTHING, type Context, type Rule } from '../rule.ts';

/** Bytes that a virtual device has at least; attached devices are as large as they are. */
const LEAST: Readonly<Partial<Record<DeviceKind, number>>> = { disk: 512, dvd: 2048 };

/** 2 TB: what HP-UX 11i v2 addresses. */
const MOST_OF_V2 = 2 ** 41;

/** Storage is neither too small for the device nor too large for the guest, when its size is known. */
export const sizeMinimum: Rule = {
  info: {
    id: 'size-minimum',
    title: 'The storage is large enough for the device, and not too large for the guest',
    sources: [{ manual: '4.2', page: 110 }, 'ours'],
    moments: { add: ['refuse', 'warn'], audit: ['refuse', 'warn'] },
  },
  check: (context) => {
    const least = LEAST[context.statement.device];
    const bytes = least === undefined ? null : knownSize(context);
    if (least === undefined || bytes === null) return NOTHING;
    return bytes < least ? tooSmall(context, bytes, least) : tooLarge(context, bytes);
  },
  edits: (_, context) => withoutIt(context),
};

/** An empty drive has no size: diskinfo prints 0. */
function knownSize({ situation, device, statement }: Context): number | null {
  const bytes = sizeOf(situation.inventory, device.backing);
  return bytes === 0 && statement.device === 'dvd' && device.lun >= 0 ? null : bytes;
}

function tooSmall(context: Context, bytes: number, least: number): readonly Finding[] {
  const { entity } = context.device;
  const { device } = context.statement;
  return finding(context, 'size-minimum', 'refuse', { code: 'too-small', entity, device, bytes, least });
}

function tooLarge(context: Context, bytes: number): readonly Finding[] {
  const { os, hpuxVersion } = context.guest;
  if (bytes <= MOST_OF_V2 || os !== 'HPUX' || hpuxVersion === 'v3') return NOTHING;
  const { entity } = context.device;
  const told = hpuxVersion === 'v2';
  return finding(context, 'size-minimum', told ? 'refuse' : 'warn', {
    code: 'too-large',
    entity,
    bytes,
    told,
  });
}
