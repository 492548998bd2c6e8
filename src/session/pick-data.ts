/** How a pick travels in a drag's data: what drag sources put there and drop targets of both panes read. */
import type { Pick } from '../model/proposal.ts';

const TYPE = 'lundock-pick';

/** The data of a drag that carries a pick. */
export const pickData = (pick: Pick): Record<string, unknown> => ({ type: TYPE, pick });

/** The pick that a drag carries; null when it carries something else. */
export function pickIn(data: Record<string | symbol, unknown>): Pick | null {
  return data['type'] === TYPE ? (data['pick'] as Pick) : null;
}
