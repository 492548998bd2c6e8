/** Boots and conflicts in lines for people. */
import type { ConflictingPair } from '../model/boot/conflict-rows.ts';
import type { BootEvent } from '../model/boot/simulate.ts';
import type { Finding } from '../model/verdict.ts';
import { sayBootResult, sayConflicts, sayHpWould } from '../words/boot.ts';
import type { Explained } from './finding-output.ts';
import { findingLines, wayLines } from './finding-text.ts';
import { columns, tinted, wrapped, type Tone } from './text.ts';
import { joinedByWays, toldOfAny } from './troubles.ts';

/** A boot with the ways out of each thing that is said of it. */
export interface ExplainedBoot {
  readonly event: BootEvent;
  readonly findings: readonly Explained[];
}

/** Who boots at a glance, then why not, then what was not read, then who cannot run together. */
export function* bootLines(
  up: readonly string[],
  boots: readonly ExplainedBoot[],
  pairs: readonly ConflictingPair[],
): Generator<string> {
  if (up.length > 0) yield* [...wrapped(`On already: ${up.join(', ')}.`, 0), ''];
  yield* overview(boots.map(({ event }) => event));
  for (const boot of boots) yield* reasons(boot);
  yield* gaps(boots.flatMap(({ findings }) => findings.map(({ finding }) => finding)));
  yield '';
  yield* conflictLines(pairs);
}

const TONES: Readonly<Record<BootEvent['result'], Tone>> = {
  boots: 'good',
  blocked: 'bad',
  'boots-unsafely': 'warn',
};

const RESULT_COLUMN = 2;
const HP_COLUMN = 3;

function overview(events: readonly BootEvent[]): readonly string[] {
  const rows = events.map((event, at) => [
    `${at + 1}.`.padStart(`${events.length}.`.length),
    event.guest,
    sayBootResult(event.result),
    sayHpWould(event),
  ]);
  return columns(rows, (cell, row, column) => {
    const { result, hpWould } = events[row]!;
    if (column === RESULT_COLUMN) return tinted(TONES[result], cell);
    const agrees = (result === 'boots') === (hpWould === 'boots');
    return column === HP_COLUMN ? tinted(agrees ? 'quiet' : 'warn', cell) : cell;
  });
}

/** What one way puts right together has it once. */
function* reasons({ event, findings }: ExplainedBoot): Generator<string> {
  const known = findings.filter(({ finding }) => !isGap(finding));
  if (known.length === 0) return;
  yield '';
  yield `${tinted('strong', event.guest)}  ${tinted(TONES[event.result], sayBootResult(event.result))}`;
  const cases = known.map(({ finding, ways }) => ({ told: [{ finding, alsoOf: [] }], ways }));
  for (const { told, ways } of joinedByWays(cases)) {
    for (const { finding } of told) yield* findingLines(finding);
    yield* wayLines(ways);
  }
}

/** What was not read is missing at every boot: told once. */
function* gaps(findings: readonly Finding[]): Generator<string> {
  const told = toldOfAny(findings.filter(isGap));
  if (told.length > 0) yield* ['', tinted('strong', 'Not read')];
  for (const { finding, alsoOf } of told) yield* findingLines(finding, alsoOf);
}

function isGap({ rule }: Finding): boolean {
  return rule === 'unknown';
}

function* conflictLines(pairs: readonly ConflictingPair[]): Generator<string> {
  if (pairs.length === 0) {
    yield 'All guests can run together.';
    return;
  }
  yield tinted('strong', 'These cannot run together:');
  const rows = pairs.flatMap((pair) =>
    sayConflicts(pair).map(({ entity, rules, hp }, at) => [
      at === 0 ? `  ${pair.guests[0]}` : '',
      at === 0 ? pair.guests[1] : '',
      entity,
      hp,
      rules.join(', '),
    ]),
  );
  yield* columns(rows, (cell, _, column) => (column > 2 ? tinted('quiet', cell) : cell));
}
