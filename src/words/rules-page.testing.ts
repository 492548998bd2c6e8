/**
 * The page of the rules, docs/rules.md, from the catalogue: `npm run rules` writes it, a test compares. It is made for people who want to
 * know what Lundock checks and where that stands written.
 */
import { CATALOGUE } from '../model/rules/catalogue.ts';
import type { AnyRule, RuleInfo } from '../model/rules/rule.ts';
import { MOMENTS, type Severity } from '../model/verdict.ts';
import { saySource } from './findings.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  refuse: 'refuses',
  warn: 'warns',
  inform: 'informs',
};

const LISTED = MOMENTS.filter((moment) => moment !== 'modify');

const HEAD = `# The rules

What Lundock checks, made from the catalogue in \`src/model/rules/catalogue.ts\` by \`npm run rules\`; do not edit it by hand. How the manuals are read where they leave something open stands in [readings.md](readings.md).

A rule **refuses**, **warns** or **informs**, at certain moments: a device is added to a guest (a modify is an add of the new statement, a move a delete and an add) or deleted from it, an adapter is converted, a guest boots or migrates, or the host is looked over as it stands (audit). A fact that was not read never passes in silence: any rule may then say \`unknown\`, a warning that names the command to run.

Sources: page numbers are those of "HP Integrity Virtual Machines: Installation, Configuration, and Administration" of that version, or of the "HP-UX vPars and Integrity VM Administrator Guide" from 6.1 on; RN are the release notes. "Our rule" marks what no manual says.
`;

/** The whole page, a line end last. */
export function rulesPage(): string {
  const rows = CATALOGUE.map(rowOf);
  return `${HEAD}
| rule | what it wants | ${LISTED.join(' | ')} | source |
| --- | --- | ${LISTED.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}
`;
}

function rowOf({ info }: AnyRule): string {
  const moments = LISTED.map((moment) => sayMoment(info, moment));
  return `| \`${info.id}\` | ${info.title} | ${moments.join(' | ')} | ${saySource(info.id)} |`;
}

function sayMoment({ moments }: RuleInfo, moment: (typeof LISTED)[number]): string {
  return (moments[moment] ?? []).map((severity) => SEVERITIES[severity]).join(', ');
}
