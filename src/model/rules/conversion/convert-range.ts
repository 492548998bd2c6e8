import { PROFILES } from '../../profile.ts';
import type { Rehang } from '../../step.ts';
import type { Finding } from '../../verdict.ts';
import { anyTargetAt } from '../edits.ts';
import {
  finding,
  NOTHING,
  type ConversionContext,
  type ConversionEdit,
  type ConversionRule,
} from '../rule.ts';
import { remainingDevices, wouldHave } from './remaining.ts';

/** scsi has fewer targets, and a guest fewer devices on it (our reading of what HP's tool would answer). */
export const convertRange: ConversionRule = {
  info: {
    id: 'convert-range',
    title: 'What is left on an adapter that becomes scsi has a target there, and the guest room for it',
    sources: ['ours'],
    moments: { convert: ['refuse'] },
  },
  checkConversion: (context) =>
    context.step.to === 'scsi' ? [...tooHigh(context), ...tooMany(context)] : NOTHING,
  conversionEdits: (_, context) => lower(context),
};

/** Devices that have no place on scsi. */
function highDevices(context: ConversionContext) {
  const { maxScsiTarget } = context.situation.profile;
  return remainingDevices(context).filter(
    ({ statement }) => (statement.address?.target ?? 0) > maxScsiTarget,
  );
}

function tooHigh(context: ConversionContext): readonly Finding[] {
  const targets = highDevices(context).flatMap(({ statement }) => statement.address?.target ?? []);
  if (targets.length === 0) return NOTHING;
  const { bus, slot, to } = context.step;
  const { maxScsiTarget: max } = context.situation.profile;
  return finding(context, 'convert-range', 'refuse', {
    code: 'targets-too-high',
    bus,
    slot,
    to,
    targets,
    max,
  });
}

function tooMany(context: ConversionContext): readonly Finding[] {
  const limit =
    context.situation.profile.limits.vioPerGuest ?? PROFILES['4.3'].limits.vioPerGuest ?? Infinity;
  const count = wouldHave(context);
  if (count <= limit) return NOTHING;
  const { bus, slot } = context.step;
  return finding(context, 'convert-range', 'refuse', { code: 'too-many-scsi', bus, slot, count, limit });
}

/** The same conversion, with each of them deleted first and added on the lowest free target afterwards. */
function lower(context: ConversionContext): readonly ConversionEdit[] {
  const { step } = context;
  const rehang = highDevices(context).map(({ statement: from }): Rehang => {
    const to = { ...from, adapter: step.to, address: from.address && anyTargetAt(from.address) };
    return { from, to };
  });
  return rehang.length === 0
    ? []
    : [{ kind: 'instead', step: { ...step, rehang: [...step.rehang, ...rehang] } }];
}
