/** `lundock boot`: which guests come up in an order, and which cannot run together. The document's shape is a contract with scripts. */
import { guestsOn } from '../model/boot/boot-findings.ts';
import { conflictMatrix } from '../model/boot/conflict-matrix.ts';
import type { ConflictingPair, ConflictMatrix } from '../model/boot/conflict-rows.ts';
import { simulateBoot, type BootEvent } from '../model/boot/simulate.ts';
import type { Situation } from '../model/situation.ts';
import { bootWaysOut } from '../model/ways-out/standing-ways.ts';
import { sayBootResult, sayConflict, sayHpWould } from '../words/boot.ts';
import { sayQuoted } from '../words/units.ts';
import { findingLines, findingMembers, type Explained } from './finding-output.ts';
import type { Answer } from './json.ts';
import { columns, tinted, type Tone } from './text.ts';

/** A boot with the ways out of each thing that is said of it. */
interface ExplainedBoot {
  readonly event: BootEvent;
  readonly findings: readonly Explained[];
}

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
  const boots = explain(situation, order, events);
  const matrix = conflictMatrix(situation);
  return {
    members: [
      ['events', boots.map(eventMembers)],
      ['matrix', matrix.pairs.map(pairMembers)],
    ],
    lines: () => textLines(boots, matrix),
    status: 0,
  };
}

/** Ways out are looked for beside the guests that were up at that very moment. */
function explain(
  situation: Situation,
  order: readonly string[],
  events: readonly BootEvent[],
): readonly ExplainedBoot[] {
  const up = new Set([...guestsOn(situation)].filter((guest) => !order.includes(guest)));
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

const TONES: Readonly<Record<BootEvent['result'], Tone>> = {
  boots: 'good',
  blocked: 'bad',
  'boots-unsafely': 'warn',
};

function* textLines(boots: readonly ExplainedBoot[], matrix: ConflictMatrix): Generator<string> {
  const rows = boots.map(({ event }, at) => [
    `${at + 1}.`,
    event.guest,
    sayBootResult(event.result),
    sayHpWould(event.hpWould),
  ]);
  yield* columns(rows, (cell, row, column) =>
    column === 2 ? tinted(TONES[boots[row]!.event.result], cell) : cell,
  );
  for (const { findings } of boots) {
    for (const one of findings) yield* ['', ...findingLines(one)];
  }
  yield '';
  yield* matrixLines(matrix);
}

function matrixLines({ pairs }: ConflictMatrix): readonly string[] {
  if (pairs.length === 0) return ['All guests can run together.'];
  const rows = pairs.map(({ guests, conflicts }) => [
    `  ${guests[0]}`,
    guests[1],
    conflicts.map(sayConflict).join('; '),
  ]);
  return [tinted('strong', 'These cannot run together:'), ...columns(rows)];
}
