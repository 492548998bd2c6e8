import { targetsOf } from '../../guest-view.ts';
import type { GuestView } from '../../situation.ts';
import type { Finding } from '../../verdict.ts';
import { finding, isAttached, missing, NOTHING, type MigrationContext, type MigrationRule } from '../rule.ts';
import { isUnderstood, type StandingTarget } from '../understood.ts';

/** Attached devices stay where they are: blocked while the guest runs, doubtful while it is off (our reading). */
export const migrateAttached: MigrationRule = {
  info: {
    id: 'migrate-attached',
    title: 'A guest that moves to another host has no attached devices',
    sources: ['ours'],
    moments: { migrate: ['refuse', 'warn'] },
  },
  checkMigration: (context) => [...attached(context), ...notRead(context)],
  stepsBefore: (_, { guest }) =>
    attachedTo(guest).map(({ statement }) => ({ kind: 'detach', guest: guest.name, statement })),
};

function attached(context: MigrationContext): readonly Finding[] {
  const { guest, mode } = context;
  const statements = attachedTo(guest).map(({ text }) => text);
  if (statements.length === 0) return NOTHING;
  const severity = mode === 'online' ? 'refuse' : 'warn';
  return finding(context, 'migrate-attached', severity, { code: 'migrate-attached', mode, statements });
}

/** What was not read, or not understood, may be attached devices, and more of them. */
function notRead(context: MigrationContext): readonly Finding[] {
  const { guest } = context;
  const guests = [guest.name];
  if (!guest.devicesRead) return missing(context, { kind: 'guest-devices', guests });
  const isUnclear = !targetsOf(guest).every(isUnderstood);
  return isUnclear ? missing(context, { kind: 'unreadable-devices', guests }) : NOTHING;
}

function attachedTo(guest: GuestView): readonly StandingTarget[] {
  return targetsOf(guest)
    .filter(isUnderstood)
    .filter(({ statement }) => isAttached(statement));
}
