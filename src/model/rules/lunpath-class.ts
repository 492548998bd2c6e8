import { deviceKindsFor } from '../device-kind.ts';
import type { DeviceKind } from '../statement.ts';
import { finding, NOTHING, type DeviceRule } from './rule.ts';

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
    moments: { add: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    const { lun, kind, entity } = context.device;
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
};
