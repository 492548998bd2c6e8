/** The way out: a draft's steps as command lines, each a list of arguments. Nothing is quoted here. */
import { formatAdapter } from '../model/adapter-statement.ts';
import { formatRestricted, formatSetting } from '../model/database-statement.ts';
import { formatStatement } from '../model/format-statement.ts';
import type { PlanEntry } from '../model/replay.ts';
import type { StorageStatement } from '../model/statement.ts';
import type { Step, StepOf } from '../model/step.ts';

/** One line for the host. */
export interface Command {
  /** '' for the device database. */
  readonly guest: string;
  /** Program first. */
  readonly argv: readonly string[];
  /** Which of the entries it comes from. */
  readonly entry: number;
}

/** The commands of a plan in its order, none for a refused entry. A move is a delete and an add, since the host has no word for it. */
export function commandsOf(entries: readonly PlanEntry[]): readonly Command[] {
  return entries.flatMap(({ step, verdict }, entry) =>
    verdict.outcome === 'refused' ? [] : linesOf(step).map((line) => ({ ...line, entry })),
  );
}

/** The commands of steps that nobody judged, in their order; `entry` counts the steps. */
export function commandsOfSteps(steps: readonly Step[]): readonly Command[] {
  return steps.flatMap((step, entry) => linesOf(step).map((line) => ({ ...line, entry })));
}

type Line = Omit<Command, 'entry'>;

function linesOf(step: Step): readonly Line[] {
  switch (step.kind) {
    case 'attach':
      return [add(step.guest, step.statement)];
    case 'detach':
      return [drop(step.guest, step.statement)];
    case 'modify':
      return [hpvmmodify(step.guest, '-m', formatStatement(step.to))];
    case 'move':
      return [drop(step.from.guest, step.from.statement), add(step.to.guest, step.to.statement)];
    case 'convert':
      return conversion(step);
    case 'attribute':
      return [setting(step)];
    case 'restrict':
      return [hpvmdevmgmt('-a', formatRestricted(step.device))];
    case 'unrestrict':
      return [hpvmdevmgmt('-d', formatRestricted(step.device))];
    case 'create':
      return [creation(step)];
    case 'remove':
      return [{ guest: step.guest, argv: ['hpvmremove', '-P', step.guest] }];
  }
}

/** `-a` adds, `-d` deletes and `-m` modifies (4.3:86, 90). */
function hpvmmodify(guest: string, option: '-a' | '-d' | '-m', text: string): Line {
  return { guest, argv: ['hpvmmodify', '-P', guest, option, text] };
}

function add(guest: string, statement: StorageStatement): Line {
  return hpvmmodify(guest, '-a', formatStatement(statement));
}

function drop(guest: string, statement: StorageStatement): Line {
  return hpvmmodify(guest, '-d', formatStatement(statement));
}

/** Attached devices off, the adapter converted unless it went with them, the devices back in the other syntax (4.2:100, 4.3:90). */
function conversion({ guest, bus, slot, to, rehang, emptied }: StepOf<'convert'>): readonly Line[] {
  return [
    ...rehang.map(({ from }) => drop(guest, from)),
    ...(emptied ? [] : [hpvmmodify(guest, '-m', formatAdapter({ type: to, bus, slot }))]),
    ...rehang.map((device) => add(guest, device.to)),
  ];
}

function hpvmdevmgmt(option: '-a' | '-d' | '-m', text: string): Line {
  return { guest: '', argv: ['hpvmdevmgmt', option, text] };
}

/** An attribute that goes back to unset is set to NO, which means the same (release notes of 4.0 on PRESERVE; for the others ours). */
function setting({ device, attribute, to }: StepOf<'attribute'>): Line {
  return hpvmdevmgmt('-m', formatSetting({ device, attribute, value: to ?? 'NO' }));
}

/** `-O` takes the operating system in small letters; left out, hpvmcreate takes it for unknown. */
function creation({ guest, os, statements }: StepOf<'create'>): Line {
  const system = os === 'UNKNOWN' ? [] : ['-O', os.toLowerCase()];
  const devices = statements.flatMap((statement) => ['-a', formatStatement(statement)]);
  return { guest, argv: ['hpvmcreate', '-P', guest, ...system, ...devices] };
}
