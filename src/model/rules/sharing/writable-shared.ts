import { withoutIt } from '../edits.ts';
import { finding, NOTHING, type Rule } from '../rule.ts';
import { clashesOf, detached, guestsOf, type Clash } from './clash.ts';

/** Both virtual disks: nothing says that a guest only reads one. */
export const areDisks: Clash = (one, other) =>
  one.statement.device === 'disk' && other.statement.device === 'disk';

/** Two guests that write one disk destroy it. HP stops the second boot; we refuse the add, since guests that are up need no boot. */
export const writableShared: Rule = {
  info: {
    id: 'writable-shared',
    title: 'A writable virtual disk belongs to one guest',
    sources: [{ manual: '4.3', page: 103 }, 'ours'],
    moments: { add: ['refuse'], boot: ['refuse'], audit: ['refuse'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const disks = clashesOf(context, areDisks);
    if (disks.length === 0) return NOTHING;
    const detail = { code: 'disk-shared', entity: context.device.entity, guests: guestsOf(disks) } as const;
    return finding(context, 'writable-shared', 'refuse', detail);
  },
  edits: (_, context) => [...detached(clashesOf(context, areDisks)), ...withoutIt(context)],
};
