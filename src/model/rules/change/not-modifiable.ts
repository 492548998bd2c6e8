import { finding, missing, NOTHING, type Rule } from '../rule.ts';

/** `Off (NR)`: the guest runs, or is registered to run, on another host, and only that one changes it. */
export const notModifiable: Rule = {
  info: {
    id: 'not-modifiable',
    title: 'The guest can be modified on this host',
    sources: [
      { manual: '4.3', page: 147 },
      { manual: 'RN 4.2', page: 84 },
    ],
    moments: { add: ['refuse'], delete: ['refuse'], convert: ['refuse'] },
  },
  check: (context) => {
    const { state } = context.guest;
    if (state === null) return missing(context, { kind: 'guest-status' });
    if (!state.includes('(NR)')) return NOTHING;
    return finding(context, 'not-modifiable', 'refuse', { code: 'not-modifiable', state });
  },
};
