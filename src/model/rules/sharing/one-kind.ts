import { alternative, NO_EDITS, withoutIt } from '../edits.ts';
import type { Finding } from '../../verdict.ts';
import { finding, NOTHING, type Context, type Rule } from '../rule.ts';
import { clashesOf, detached, nearestOf, otherUseOf, sameUseAs, severityOf, type Clash } from './clash.ts';
import { unreadGuests } from './unread-guests.ts';
import { otherRows } from './unproved-luns.ts';
import { unresolvedUses } from './unresolved-uses.ts';

/** Two kinds of device. */
export const areOfTwoKinds: Clash = (one, other) => one.statement.device !== other.statement.device;

/** One entity serves one device kind at a time, over all guests. It speaks for all rules of sharing about guests that were not read. */
export const oneKindAtATime: Rule = {
  info: {
    id: 'one-kind-at-a-time',
    title: 'A storage entity is one kind of device at a time, over all guests',
    sources: [{ manual: '4.3', page: 103 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'], audit: ['refuse', 'warn'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const nearest = nearestOf(context, clashesOf(context, areOfTwoKinds));
    const gaps = gapsIn(context);
    if (nearest === null) return gaps;
    const { device } = context.statement;
    const { other, nearness } = nearest;
    const { entity } = context.device;
    const detail = { code: 'other-kind', entity, device, other: otherUseOf(other), nearness } as const;
    return [...finding(context, 'one-kind-at-a-time', severityOf(nearness), detail), ...gaps];
  },
  edits: (_, context) => {
    const clashes = clashesOf(context, areOfTwoKinds);
    const [first] = clashes;
    const alike = first === undefined ? NO_EDITS : alternative(context, sameUseAs(first));
    return [...detached(clashes), ...alike, ...withoutIt(context)];
  },
};

/**
 * What may hide another use. At a boot only guests that are up count, and who simulates it says this of them; at an audit the host says it
 * once, and each device that nothing resolves for itself.
 */
function gapsIn(context: Context): readonly Finding[] {
  if (context.moment !== 'add' && context.moment !== 'modify') return NOTHING;
  return [...unreadGuests(context, context.survey), ...unresolvedUses(context), ...otherRows(context)];
}
