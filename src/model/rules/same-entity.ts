import type { Finding } from '../verdict.ts';
import { finding, missing, NOTHING, type Context, type Rule } from './rule.ts';

/** Two DSFs or two lunpaths of one LUN are the same entity, and so are two LUN names with one WWID. */
export const sameEntityTwice: Rule = {
  info: {
    id: 'same-entity-twice',
    title: 'A guest has the same storage entity only once',
    sources: [{ manual: '4.3', page: 103 }, 'ours'],
    moments: { add: ['refuse', 'inform'] },
  },
  check: (context) => {
    const { users, entity } = context.device;
    for (const user of users) {
      if (user.guest !== context.guest.name) continue;
      const byWwid =
        context.device.lun >= 0 && user.backing.kind === 'lun' && user.backing.lun !== context.device.lun;
      return finding(context, 'same-entity-twice', 'refuse', {
        code: 'entity-twice',
        entity,
        statement: user.text,
        byWwid,
      });
    }
    return mayBeTheSame(context);
  },
};

/** Without WWIDs a legacy listing shows one LUN as several devices; an agile one joins its paths by itself, so its names nearly settle it. */
function mayBeTheSame(context: Context): readonly Finding[] {
  const { guest, device, situation } = context;
  const { inventory } = situation;
  if (device.lun < 0 || inventory.lunWwid(device.lun) !== '') return NOTHING;
  // One LUN describes itself in one way, whatever name it is reached by.
  const description = inventory.lunDescription(device.lun);
  const lunClass = inventory.lunClass(device.lun);
  for (const { targets } of guest.adapters) {
    for (const { backing } of targets) {
      if (backing.kind !== 'lun' || inventory.lunClass(backing.lun) !== lunClass) continue;
      if (inventory.lunDescription(backing.lun) !== description) continue;
      const names = { name: device.entity, other: inventory.lunName(backing.lun) };
      if (inventory.evidence.view === 'legacy') return missing(context, { kind: 'identity', ...names });
      const detail = { code: 'identity-by-name', entity: names.name, other: names.other } as const;
      return finding(context, 'same-entity-twice', 'inform', detail);
    }
  }
  return NOTHING;
}
