import { targetsOf } from '../../guest-view.ts';
import type { GuestView } from '../../situation.ts';
import { finding, isAttached, missing, NOTHING, type MigrationRule } from '../rule.ts';
import { isUnderstood, type StandingTarget } from '../understood.ts';

/** Attached devices stay where they are: blocked while the guest runs, doubtful while it is off (our reading). */
export const migrateAttached: MigrationRule = {
  info: {
    id: 'migrate-attached',
    title: 'A guest that moves to another host has no attached devices',
    sources: ['ours'],
    moments: { migrate: ['refuse', 'warn'] },
  },
  checkMigration: (context) => {
    const { guest, mode } = context;
    const statements = attachedTo(guest).map(({ text }) => text);
    if (statements.length > 0) {
      const severity = mode === 'online' ? 'refuse' : 'warn';
      return finding(context, 'migrate-attached', severity, { code: 'migrate-attached', mode, statements });
    }
    if (!guest.devicesRead) return missing(context, { kind: 'guest-devices', guests: [guest.name] });
    return targetsOf(guest).every(isUnderstood)
      ? NOTHING
      : missing(context, { kind: 'unreadable-devices', guests: [guest.name] });
  },
  stepsBefore: (_, { guest }) =>
    attachedTo(guest).map(({ statement }) => ({ kind: 'detach', guest: guest.name, statement })),
};

function attachedTo(guest: GuestView): readonly StandingTarget[] {
  return targetsOf(guest)
    .filter(isUnderstood)
    .filter(({ statement }) => isAttached(statement));
}
