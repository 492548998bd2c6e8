import { finding, NOTHING, type Rule } from '../rule.ts';
import { isOn } from '../survey.ts';

/** No command of ours tells whether I/O is active. A state that was not read is not-modifiable's business. */
export const activeIo: Rule = {
  info: {
    id: 'active-io',
    title: 'Nothing in the running guest does I/O to the device that is added or deleted',
    sources: [{ manual: '3.0', page: 80 }, 'ours'],
    moments: { add: ['inform'], delete: ['inform'] },
  },
  check: (context) => {
    const { state } = context.guest;
    if (state === null || !isOn(state)) return NOTHING;
    return finding(context, 'active-io', 'inform', {
      code: 'active-io',
      state,
      entity: context.device.entity,
    });
  },
};
