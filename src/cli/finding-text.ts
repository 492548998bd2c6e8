/** Findings and their ways out for people: a word on the left that says what a paragraph is, the paragraph beside it. */
import type { Finding, Severity } from '../model/verdict.ts';
import type { WayOut } from '../model/ways-out/way-out.ts';
import { sayFinding, saySource } from '../words/findings.ts';
import { sayList } from '../words/units.ts';
import { commandLines } from './finding-output.ts';
import { GLUE, tinted, wrapped, type Tone } from './text.ts';

const INDENT = 2;
const LABEL_WIDTH = 'way out'.length;
const TEXT_INDENT = INDENT + LABEL_WIDTH + 2;

const LABELS: Readonly<Record<Severity, readonly [Tone, string]>> = {
  refuse: ['bad', 'error'],
  warn: ['warn', 'warning'],
  inform: ['quiet', 'to know'],
};

/** A finding's sentence, then its rule with the source; `alsoOf` names other guests of which the same is true. */
export function findingLines(finding: Finding, alsoOf: readonly string[] = []): readonly string[] {
  const [tone, label] = LABELS[finding.severity];
  const also = alsoOf.length === 0 ? '' : ` The same holds for ${sayList(alsoOf)}.`;
  const rule = `[${finding.rule}: ${saySource(finding.rule)}]`;
  // One word to the wrapping: it stands behind the sentence or on a line of its own.
  const glued = rule.replaceAll(' ', GLUE);
  const lines = wrapped(`${sayFinding(finding)}${also} ${glued}`, TEXT_INDENT);
  return labelled(
    tone,
    label,
    lines.map((line) => line.replace(glued, tinted('quiet', rule))),
  );
}

/** Each way out with its commands, unbroken: they are there to be copied. */
export function wayLines(ways: readonly WayOut[]): readonly string[] {
  return ways.flatMap((way, at) =>
    commandLines(way).flatMap((line, command) =>
      labelled('good', command > 0 ? 'then' : at > 0 ? 'or' : 'way out', [' '.repeat(TEXT_INDENT) + line]),
    ),
  );
}

/** The label goes into the first line's indent. */
function labelled(tone: Tone, label: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  const blanks = ' '.repeat(LABEL_WIDTH - label.length);
  return [
    `${' '.repeat(INDENT)}${tinted(tone, label)}${blanks}${first.slice(INDENT + LABEL_WIDTH)}`,
    ...rest,
  ];
}
