import { targetsOf } from '../../guest-view.ts';
import type { Target } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { withoutIt } from '../edits.ts';
import { finding, missing, NOTHING, type Context, type Rule } from '../rule.ts';
import { detached } from './clash.ts';
import { mayBeOne } from './unproved-luns.ts';

/** Two DSFs or two lunpaths of one LUN are the same entity, and so are two LUN names with one WWID. */
export const sameEntityTwice: Rule = {
  info: {
    id: 'same-entity-twice',
    title: 'A guest has the same storage entity only once',
    sources: [{ manual: '4.3', page: 103 }, 'ours'],
    moments: { add: ['refuse', 'inform'], audit: ['refuse', 'inform'] },
    leansOnIdentity: true,
  },
  check: (context) => {
    const twin = twinOf(context);
    return twin === undefined ? mayBeTheSame(context) : asTwin(context, twin);
  },
  edits: (_, context) => [
    ...detached(context.device.users.filter((user) => isTwin(context, user))),
    ...withoutIt(context),
  ],
};

/** The guest's other use of it. */
function twinOf(context: Context): Target | undefined {
  return context.device.users.find((user) => isTwin(context, user));
}

function isTwin({ guestName, own }: Context, { guest, id }: Target): boolean {
  return guest === guestName && id !== own?.id;
}

function asTwin(context: Context, { backing, text }: Target): readonly Finding[] {
  const { lun, entity } = context.device;
  const byWwid = lun >= 0 && backing.kind === 'lun' && backing.lun !== lun;
  const detail = { code: 'entity-twice', entity, statement: text, byWwid } as const;
  return finding(context, 'same-entity-twice', 'refuse', detail);
}

/** Without WWIDs a legacy listing shows one LUN as several devices; an agile one joins its paths by itself, so its names nearly settle it. */
function mayBeTheSame(context: Context): readonly Finding[] {
  const { guest, device, own, situation } = context;
  const { inventory } = situation;
  if (device.lun < 0) return NOTHING;
  for (const { backing, id } of targetsOf(guest)) {
    if (backing.kind !== 'lun' || id === own?.id || !mayBeOne(inventory, device.lun, backing.lun)) continue;
    const names = { name: device.entity, other: inventory.lunName(backing.lun) };
    if (inventory.evidence.view === 'legacy') return missing(context, { kind: 'identity', ...names });
    const detail = { code: 'identity-by-name', entity: names.name, other: names.other } as const;
    return finding(context, 'same-entity-twice', 'inform', detail);
  }
  return NOTHING;
}
