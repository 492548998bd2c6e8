import type { Finding } from '../verdict.ts';
import { alternative, NO_EDITS } from './edits.ts';
import { inItsForm, isOfForm } from './location-form.ts';
import { onOtherAdapter, restatements } from './restate.ts';
import {
  finding,
  missing,
  NOTHING,
  type ConversionRule,
  type DeviceContext,
  type DeviceRule,
  type Scene,
} from './rule.ts';
import { storagesFor } from './storages.ts';
import type { Survey } from './survey.ts';

/** Which storage a device takes on which adapter, in this release, and which locations that storage. */
export const combination: DeviceRule & ConversionRule = {
  info: {
    id: 'combination',
    title: 'Device, adapter and storage go together in this release',
    sources: [
      { manual: '4.3', page: 86 },
      { manual: '4.3', page: 104 },
      { manual: '4.3', page: 108 },
      'ours',
    ],
    moments: { add: ['refuse'], convert: ['refuse'] },
  },
  checkDevice: (context) => {
    const { device, adapter, storage } = context.statement;
    const takes = storagesFor(device, adapter);
    const refused = takes.includes(storage)
      ? locationForm(context)
      : finding(context, 'combination', 'refuse', { code: 'combination', device, adapter, storage, takes });
    return adapter === 'scsi' ? [...refused, ...scsiExists(context)] : refused;
  },
  checkConversion: (context) => (context.step.to === 'scsi' ? scsiExists(context) : NOTHING),
  edits: ({ detail }, context) => {
    if (detail.code === 'scsi-gone') return onOtherAdapter(context);
    if (detail.code !== 'location-form') return [...restatements(context, {}), ...onOtherAdapter(context)];
    const change = inItsForm(context);
    return change === null ? NO_EDITS : alternative(context, change);
  },
};

function locationForm(context: DeviceContext): readonly Finding[] {
  if (isOfForm(context)) return NOTHING;
  const { storage, location } = context.statement;
  return finding(context, 'combination', 'refuse', { code: 'location-form', storage, location });
}

function scsiExists(scene: Scene & { readonly survey: Survey }): readonly Finding[] {
  const { profile } = scene.situation;
  if (!profile.scsiExists) {
    return finding(scene, 'combination', 'refuse', { code: 'scsi-gone', release: profile.name });
  }
  return scene.survey.releaseKnown ? NOTHING : missing(scene, { kind: 'version', assumed: profile.name });
}

/** attach_path came with B.04.20.05 and patches, and is plain in B.04.30.00. */
export const attachPathVersion: DeviceRule = {
  info: {
    id: 'attach-path-version',
    title: "This host's release takes attach_path",
    sources: [{ manual: '4.3', page: 86 }],
    moments: { add: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    if (context.statement.storage !== 'attach_path') return NOTHING;
    const { attachPath, name: release } = context.situation.profile;
    if (!context.survey.releaseKnown) return missing(context, { kind: 'version', assumed: release });
    switch (attachPath) {
      case 'no':
        return finding(context, 'attach-path-version', 'refuse', { code: 'attach-path-release', release });
      case 'with-patches':
        return finding(context, 'attach-path-version', 'warn', { code: 'attach-path-patches', release });
      case 'yes':
        return NOTHING;
    }
  },
  edits: (_, context) => onOtherAdapter(context),
};
