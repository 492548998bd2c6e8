import { parseGuestName } from '../guest-name.ts';
import type { Finding } from '../verdict.ts';
import { finding, missing, NOTHING, type Gate, type Scene } from './rule.ts';

/** The name goes onto a command line, so its letters are judged even where the list of guests was not read. */
export const guestKnown = {
  info: {
    id: 'guest-known',
    title:
      'The guest is one that hpvmstatus lists, and its name holds only letters, digits, "-", "_" and "."',
    sources: ['ours'],
    moments: { add: ['refuse'], delete: ['refuse'], convert: ['refuse'], migrate: ['refuse'] },
  },
  checkAsked: (asked: Scene): readonly Finding[] => {
    const { situation, guestName: name } = asked;
    if (parseGuestName(name) === null)
      return finding(asked, 'guest-known', 'refuse', { code: 'guest-name', name });
    if (situation.guest(name) !== undefined) return NOTHING;
    if (!situation.inventory.evidence.guestList) return missing(asked, { kind: 'guests' });
    return finding(asked, 'guest-known', 'refuse', { code: 'guest-unknown', name });
  },
} satisfies Gate;
