import { deviceKindsFor, kindOfLun, type LunKind } from '../device-kind.ts';
import { formatStatement } from '../format-statement.ts';
import type { DeviceKind } from '../statement.ts';
import { restatements } from './restate.ts';
import { finding, NOTHING, type Context, type DeviceContext, type DeviceRule, type Edit } from './rule.ts';

/** Kinds that would work in a fashion: an optical drive behind a virtual disk, or a plain disk row behind a virtual DVD. */
const DOUBTFUL: Readonly<Partial<Record<DeviceKind, readonly string[]>>> = {
  disk: ['dvd', 'burner'],
  dvd: ['disk'],
};

/** The LUN fits what the guest is to see. Nothing in ioscan says optical, so a plain disk row as a burner is asked about. */
export const lunpathClass: DeviceRule = {
  info: {
    id: 'lunpath-class',
    title: 'The LUN is of a class that fits the device',
    sources: [{ manual: '4.3', page: 85 }, 'ours'],
    moments: { add: ['refuse', 'warn'], audit: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    const { lun, entity } = context.device;
    const kind = kindAsOthersUseIt(context);
    const { device } = context.statement;
    if (kind === null) return NOTHING;
    const fits = deviceKindsFor(kind);
    const { inventory } = context.situation;
    const description = inventory.lunDescription(lun);
    if (fits.includes(device) && (kind.sure || device === 'disk')) return NOTHING;
    const unsure = fits.includes(device) || DOUBTFUL[device]?.includes(kind.kind) === true;
    const detail = unsure
      ? ({ code: 'class-unsure', lun: entity, device, description } as const)
      : ({
          code: 'class',
          lun: entity,
          device,
          is: kind.kind,
          lunClass: inventory.lunClass(lun),
          description,
        } as const);
    return finding(context, 'lunpath-class', unsure ? 'warn' : 'refuse', detail);
  },
  edits: (_, context) => asWhatItIs(context),
};

/** How it is used settles what it is; but a device that stands is no witness for itself. */
function kindAsOthersUseIt({
  moment,
  situation,
  guestName,
  statement,
  device,
}: DeviceContext): LunKind | null {
  if (moment !== 'audit' || device.kind === null) return device.kind;
  const text = formatStatement(statement);
  const own = device.users.findIndex(
    (user) => user.guest === guestName && user.statement !== null && formatStatement(user.statement) === text,
  );
  const uses = device.users.flatMap((user, at) => (at === own ? [] : (user.statement?.device ?? [])));
  return kindOfLun(situation.inventory, device.lun, uses);
}

function asWhatItIs(context: Context): readonly Edit[] {
  const kind = kindAsOthersUseIt(context);
  const fits = kind === null ? [] : deviceKindsFor(kind);
  const others = fits.filter((device) => device !== context.statement.device);
  return others.flatMap((device) => restatements(context, { device }));
}
