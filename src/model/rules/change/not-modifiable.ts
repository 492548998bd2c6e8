import type { GuestView } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { finding, missing, NOTHING, type ConversionRule, type Rule, type Scene } from '../rule.ts';

/** `Off (NR)`: the guest runs, or is registered to run, on another host, and only that one changes it. */
export const notModifiable: Rule & ConversionRule = {
  info: {
    id: 'not-modifiable',
    title: 'The guest can be modified on this host',
    sources: [
      { manual: '4.3', page: 147 },
      { manual: 'RN 4.2', page: 84 },
    ],
    moments: { add: ['refuse'], delete: ['refuse'], convert: ['refuse'] },
  },
  check: (context) => judged(context, context.guest),
  checkConversion: (context) => judged(context, context.guest),
};

/** hpvmstatus -V alone prints a modify status, so one that was not read is not asked after. */
function judged(scene: Scene, { state, modifiable }: GuestView): readonly Finding[] {
  if (state?.includes('(NR)')) {
    return finding(scene, 'not-modifiable', 'refuse', { code: 'not-modifiable', state });
  }
  if (modifiable === false) return finding(scene, 'not-modifiable', 'refuse', { code: 'modify-disabled' });
  return state === null ? missing(scene, { kind: 'guest-status' }) : NOTHING;
}
