import { assistConversion } from '../../conversion.ts';
import {
  finding,
  NOTHING,
  type ConversionContext,
  type ConversionEdit,
  type ConversionRule,
} from '../rule.ts';
import { attachedDevices } from './remaining.ts';

/** Both ways: an attached device is written for one type of adapter and does not change with it. */
export const convertWithAttached: ConversionRule = {
  info: {
    id: 'convert-with-attached',
    title: 'No attached device hangs on an adapter that is converted',
    sources: [
      { manual: '4.2', page: 100 },
      { manual: '4.3', page: 90 },
    ],
    moments: { convert: ['refuse'] },
  },
  checkConversion: (context) => {
    const statements = attachedDevices(context).map(({ text }) => text);
    if (statements.length === 0) return NOTHING;
    const { bus, slot, to } = context.step;
    return finding(context, 'convert-with-attached', 'refuse', {
      code: 'attached-left',
      bus,
      slot,
      to,
      statements,
    });
  },
  conversionEdits: (_, context) => [...hungBack(context), ...takenOff(context)],
};

/** The assisted conversion: every attached device is deleted first and added in the other syntax afterwards. */
function hungBack({ situation, step }: ConversionContext): readonly ConversionEdit[] {
  const assisted = assistConversion(situation, step.guest, step.bus, step.slot, step.to);
  return assisted.ok ? [{ kind: 'instead', step: assisted.step }] : [];
}

function takenOff(context: ConversionContext): readonly ConversionEdit[] {
  const { guestName: guest } = context;
  return attachedDevices(context).map(({ statement }) => ({
    kind: 'before',
    step: { kind: 'detach', guest, statement },
  }));
}
