import { missing, NOTHING, type DeviceRule } from './rule.ts';

/**
 * What was not read never reads as allowed. Each rule says what it lacks; this one speaks for a load that was cut off somewhere, where any
 * fact may be among the lost ones.
 */
export const unknown: DeviceRule = {
  info: {
    id: 'unknown',
    title: 'Facts that were not read warn, with the command that would settle them',
    sources: ['ours'],
    moments: { add: ['warn'], delete: ['warn'], convert: ['warn'] },
  },
  checkDevice: (context) =>
    context.situation.inventory.evidence.cutOff ? missing(context, { kind: 'cut-off' }) : NOTHING,
};
