/** `lundock boot`: which guests come up in an order, and which cannot run together. The document's shape is a contract with scripts. */
import { guestsOn } from '../model/boot/boot-findings.ts';
import { conflictMatrix } from '../model/boot/conflict-matrix.ts';
import type { ConflictingPair } from '../model/boot/conflict-rows.ts';
import { simulateBoot, type BootEvent } from '../model/boot/simulate.ts';
import type { Situation } from '../model/situation.ts';
import { bootWaysOut } from '../model/ways-out/standing-ways.ts';
import { sayQuoted } from '../words/units.ts';
import { findingMembers } from './finding-output.ts';
import { bootLines, type ExplainedBoot } from './boot-text.ts';
import type { Answer } from './json.ts';

/** One sentence instead where the order names a guest that no output lists, or one twice. */
export function bootAnswer(situation: Situation, order: readonly string[]): Answer | string {
  const { events, problems } = simulateBoot(situation, order);
  const [problem] = problems;
  if (problem !== undefined) {
    const name = sayQuoted(problem.guest);
    return problem.code === 'unknown-guest'
      ? `No output lists a guest ${name}, so it cannot boot.`
      : `The order names ${name} twice.`;
  }
  const up = [...guestsOn(situation)].filter((guest) => !order.includes(guest));
  const boots = explain(situation, up, events);
  const matrix = conflictMatrix(situation);
  return {
    members: [
      ['events', boots.map(eventMembers)],
      ['matrix', matrix.pairs.map(pairMembers)],
    ],
    lines: () => bootLines(up, boots, matrix.pairs),
    status: 0,
  };
}

/** Ways out are looked for beside the guests that were up at that very moment. */
function explain(
  situation: Situation,
  before: readonly string[],
  events: readonly BootEvent[],
): readonly ExplainedBoot[] {
  const up = new Set(before);
  return events.map((event) => {
    const beside = new Set(up);
    const findings = event.findings.map((finding) => ({
      finding,
      ways: bootWaysOut(situation, finding, (guest) => beside.has(guest)),
    }));
    if (event.result !== 'blocked') up.add(event.guest);
    return { event, findings };
  });
}

function eventMembers({ event: { guest, result, hpWould }, findings }: ExplainedBoot) {
  return { guest, result, findings: findings.map(findingMembers), hpWould };
}

function pairMembers({ guests, conflicts }: ConflictingPair) {
  return { guests, conflicts: conflicts.map(({ rule, entity, hp }) => ({ rule, entity, hp })) };
}
