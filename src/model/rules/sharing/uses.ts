/** What other guests' uses of the same entity mean for a new one. */
import type { Target } from '../../situation.ts';
import type { StorageStatement } from '../../statement.ts';
import type { Finding, Severity } from '../../verdict.ts';
import type { OtherUse } from '../detail.ts';
import { finding, isAttached, missing, NOTHING, type Context, type Rule } from '../rule.ts';
import { isOn } from '../survey.ts';

const NOBODY: readonly Target[] = [];

/** Which other guests' uses of it are of this sort; the guest's own are same-entity-twice's business. */
function otherUses(context: Context, sort: (as: StorageStatement) => boolean): readonly Target[] {
  const { users } = context.device;
  if (users.length === 0) return NOBODY;
  return users.filter(
    ({ guest, statement }) => statement !== null && guest !== context.guest.name && sort(statement),
  );
}

/** The one to name: that of a running guest, where it makes the add a refusal. */
function worstOf(context: Context, uses: readonly Target[]): Target | undefined {
  return uses.find(({ guest }) => bothOn(context, guest)) ?? uses[0];
}

function bothOn(context: Context, other: string): boolean {
  return isOn(context.guest.state) && isOn(context.situation.guest(other)?.state ?? null);
}

/** A conflict that HP finds at boot is refused at once between running guests, since the add takes effect at once. */
function severityOf(running: boolean): Severity {
  return running ? 'refuse' : 'warn';
}

function otherUseOf({ guest, statement, text }: Target): OtherUse {
  return { guest, device: statement!.device, statement: text };
}

function guestsOf(uses: readonly Target[]): readonly string[] {
  return [...new Set(uses.map(({ guest }) => guest))];
}

/** One entity serves one device kind at a time, over all guests. */
export const oneKindAtATime: Rule = {
  info: {
    id: 'one-kind-at-a-time',
    title: 'A storage entity is one kind of device at a time, over all guests',
    sources: [{ manual: '4.3', page: 103 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'] },
  },
  check: (context) => {
    const { device } = context.statement;
    const found = worstOf(
      context,
      otherUses(context, (as) => as.device !== device),
    );
    if (found === undefined) return unreadGuests(context);
    const running = bothOn(context, found.guest);
    const detail = {
      code: 'other-kind',
      entity: context.device.entity,
      device,
      other: otherUseOf(found),
      running,
    } as const;
    return finding(context, 'one-kind-at-a-time', severityOf(running), detail);
  },
};

/** Guests whose devices are not known may have this one. */
function unreadGuests(context: Context): readonly Finding[] {
  const { unread, unreadable } = context.survey;
  const { guestList } = context.situation.inventory.evidence;
  if (guestList && unread.length === 0 && unreadable.length === 0) return NOTHING;
  return [
    ...(guestList ? NOTHING : missing(context, { kind: 'guests' })),
    ...(unread.length > 0 ? missing(context, { kind: 'guest-devices', guests: unread }) : NOTHING),
    ...(unreadable.length > 0
      ? missing(context, { kind: 'unreadable-devices', guests: unreadable })
      : NOTHING),
  ];
}

/** AVIO attached devices may be configured on several guests and used by the host; use is exclusive per open, which is no error. */
export const attachedShared: Rule = {
  info: {
    id: 'attached-shared',
    title: 'Several guests may have an AVIO attached device; one at a time has it open',
    sources: [
      { manual: '4.3', page: 85 },
      { manual: '4.3', page: 86 },
    ],
    moments: { add: ['inform'] },
  },
  check: (context) => {
    const { statement, device } = context;
    if (statement.storage !== 'attach_path') return NOTHING;
    const alike = otherUses(context, (as) => as.storage === 'attach_path' && as.device === statement.device);
    if (alike.length === 0) return NOTHING;
    const detail = {
      code: 'shared-attached',
      entity: device.entity,
      device: statement.device,
      guests: guestsOf(alike),
    } as const;
    return finding(context, 'attached-shared', 'inform', detail);
  },
};

/** VIO and AVIO access to one device at the same time is invalid; SHARE=YES does not cure it. */
export const mixedAccess: Rule = {
  info: {
    id: 'mixed-access',
    title: 'One device is not reached by VIO and AVIO at the same time',
    sources: [{ manual: '4.3', page: 93 }],
    moments: { add: ['refuse', 'warn'], boot: ['refuse'] },
  },
  check: (context) => {
    const { statement, device } = context;
    const found = worstOf(
      context,
      otherUses(context, (as) => as.adapter !== statement.adapter),
    );
    if (found === undefined) return NOTHING;
    const running = bothOn(context, found.guest);
    const detail = {
      code: 'mixed-access',
      entity: device.entity,
      other: otherUseOf(found),
      running,
    } as const;
    return finding(context, 'mixed-access', severityOf(running), detail);
  },
};

/** Two guests that write one disk destroy it. HP stops the second boot; we refuse the add, since guests that are up need no boot. */
export const writableShared: Rule = {
  info: {
    id: 'writable-shared',
    title: 'A writable virtual disk belongs to one guest',
    sources: [{ manual: '4.3', page: 103 }, 'ours'],
    moments: { add: ['refuse'], boot: ['refuse'] },
  },
  check: (context) => {
    const { statement, device } = context;
    if (statement.device !== 'disk' || isAttached(statement)) return NOTHING;
    const disks = otherUses(context, (as) => as.device === 'disk');
    if (disks.length === 0) return NOTHING;
    const detail = { code: 'disk-shared', entity: device.entity, guests: guestsOf(disks) } as const;
    return finding(context, 'writable-shared', 'refuse', detail);
  },
};
