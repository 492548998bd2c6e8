import { finding, missing, NOTHING, type ConversionRule } from '../rule.ts';
import { isOn } from '../survey.ts';

/** HP's tool accepts it on a running guest, but it does not last, so we ask for Off. */
export const convertRunning: ConversionRule = {
  info: {
    id: 'convert-running',
    title: 'An adapter is converted while its guest is off',
    sources: [{ manual: '4.3', page: 90 }, 'ours'],
    moments: { convert: ['refuse'] },
  },
  checkConversion: (context) => {
    const { state } = context.guest;
    if (state === null) return missing(context, { kind: 'guest-status' });
    if (!isOn(state)) return NOTHING;
    const { bus, slot } = context.step;
    return finding(context, 'convert-running', 'refuse', { code: 'convert-running', bus, slot, state });
  },
};
