/** The verdict on moving a guest to another host. */
import type { Situation } from '../situation.ts';
import type { Verdict } from '../verdict.ts';
import { CATALOGUE } from './catalogue.ts';
import { guestKnown } from './guest-known.ts';
import { verdictOf } from './judge.ts';
import type { AnyRule, MigrationContext, MigrationRule } from './rule.ts';

/** Judges it over the situation as it stands; `online`: while the guest runs. */
export function judgeMigration(
  situation: Situation,
  guestName: string,
  mode: MigrationContext['mode'],
): Verdict {
  const scene = { moment: 'migrate', situation, guestName } as const;
  const stopped = guestKnown.checkAsked(scene);
  const guest = situation.guest(guestName);
  if (stopped.length > 0 || guest === undefined) return verdictOf(stopped);
  const context: MigrationContext = { ...scene, guest, mode };
  return verdictOf(CATALOGUE.filter(hasCheckMigration).flatMap((rule) => rule.checkMigration(context)));
}

const hasCheckMigration = (rule: AnyRule): rule is AnyRule & MigrationRule =>
  rule.checkMigration !== undefined;
