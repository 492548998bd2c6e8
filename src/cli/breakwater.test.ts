/** breakwater as its commands print it, read again: the demo host on which every rule of the catalogue speaks, at each of its moments. */
import { describe, expect, test } from 'vitest';
import { OUTPUT_KEYS, type OutputKey } from '../api/contract.ts';
import { printOutput } from '../mock/print-host.ts';
import { auditOf, findingsOf } from '../model/audit/audit.ts';
import { simulateBoot } from '../model/boot/simulate.ts';
import { createSituation } from '../model/create-situation.ts';
import { Inventory } from '../model/inventory.ts';
import type { ProfileId } from '../model/profile.ts';
import { ruleInfo } from '../model/rules/catalogue.ts';
import { RULE_IDS, type RuleId } from '../model/rules/ids.ts';
import { judgeMigration } from '../model/rules/judge-migration.ts';
import type { Situation } from '../model/situation.ts';
import type { Finding } from '../model/verdict.ts';
import { commandsOfSteps } from '../planner/commands.ts';
import { shellLine } from '../planner/shell.ts';
import { readSources } from '../readers/read.ts';
import { REQUESTS, type Request, type RequestMoment } from './breakwater.testing.ts';
import { judgeCommand } from './judge-command.ts';

/** The host as somebody gets it who loads these outputs. */
function loaded(keys: readonly OutputKey[], release: ProfileId | null = null): Situation {
  const bytes = new TextEncoder().encode(keys.map((key) => printOutput('breakwater', key) ?? '').join(''));
  const result = readSources([{ name: 'breakwater.txt', bytes }]);
  if (result?.ok !== true) throw new Error('breakwater was not read');
  return createSituation(new Inventory(result.reading.inventory), { hpuxVersions: {}, release });
}

const host = loaded(OUTPUT_KEYS);

function spoken(request: Request): readonly Finding[] {
  if ('migrate' in request) return judgeMigration(host, request.migrate, request.mode).findings;
  if ('told' in request) {
    const unversioned = OUTPUT_KEYS.filter((key) => key !== 'swlist');
    return judgeCommand(loaded(unversioned, request.told), request.command).findings;
  }
  let situation = host;
  for (const command of request.slice(0, -1)) {
    const done = judgeCommand(situation, command);
    expect(done.outcome, `what goes before is done: ${command}`).not.toBe('refused');
    situation = done.situation;
  }
  return judgeCommand(situation, request.at(-1) ?? '').findings;
}

const audited = findingsOf(auditOf(host));
const booted = host.guests.flatMap(({ name }) => simulateBoot(host, [name]).events[0]?.findings ?? []);

type SpokenMoment = RequestMoment | 'boot' | 'audit';

function spokenAt(rule: RuleId, moment: SpokenMoment): readonly Finding[] {
  if (moment === 'audit') return audited;
  if (moment === 'boot') return booted;
  const request = REQUESTS[rule]?.[moment];
  if (request === undefined) throw new Error(`nothing is asked of breakwater at which ${rule} speaks`);
  return spoken(request);
}

function momentsOf(rule: RuleId): readonly SpokenMoment[] {
  return Object.keys(ruleInfo(rule).moments) as SpokenMoment[];
}

describe.each(RULE_IDS)('%s speaks on breakwater', (rule) => {
  test('at some moment', () => expect(momentsOf(rule)).not.toEqual([]));

  test.each(momentsOf(rule))('at this one: %s', (moment) => {
    const rules = spokenAt(rule, moment)
      .filter((found) => found.moment === moment)
      .map((found) => found.rule);
    expect(rules).toContain(rule);
  });

  test('at no moment but those that the catalogue gives it', () => {
    const asked = Object.keys(REQUESTS[rule] ?? {});
    expect(asked.filter((moment) => !momentsOf(rule).some((given) => given === moment))).toEqual([]);
  });
});

const commands = Object.values(REQUESTS).flatMap((asked) => Object.values(asked).flatMap(commandsIn));

function commandsIn(request: Request): readonly string[] {
  if ('migrate' in request) return [];
  return 'told' in request ? [request.command] : request;
}

test.each([...new Set(commands)])('no way out is named twice: %s', (command) => {
  const ways = judgeCommand(host, command)
    .ways()
    .map((way) =>
      commandsOfSteps(way)
        .map(({ argv }) => shellLine(argv))
        .join('\n'),
    );
  expect(new Set(ways).size).toBe(ways.length);
});

test('all that breakwater prints is understood, but for the statement of oslo that lost its volume', () => {
  const unread = host.guests.filter(({ devicesRead }) => !devicesRead).map(({ name }) => name);
  const unplaced = host.guests.filter((guest) => guest.unplaced.length > 0).map(({ name }) => name);
  expect([unread, unplaced]).toEqual([['pearl'], ['oslo']]);
});
