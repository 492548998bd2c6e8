/** The way out: a draft's steps as command lines, each a list of arguments. Nothing is quoted here. */
import { formatStatement } from '../model/format-statement.ts';
import type { PlanEntry } from '../model/replay.ts';
import type { StorageStatement } from '../model/statement.ts';

/** One line for the host. */
export interface Command {
  readonly guest: string;
  /** Program first. */
  readonly argv: readonly string[];
  /** Which of the entries it comes from. */
  readonly entry: number;
}

/** The commands of a plan in its order, none for a refused entry. A move is a delete and an add, since the host has no word for it. */
export function commandsOf(entries: readonly PlanEntry[]): readonly Command[] {
  return entries.flatMap(({ step, verdict }, entry) => {
    if (verdict.outcome === 'refused') return [];
    switch (step.kind) {
      case 'attach':
        return [modify(step, '-a', entry)];
      case 'detach':
        return [modify(step, '-d', entry)];
      case 'move':
        return [modify(step.from, '-d', entry), modify(step.to, '-a', entry)];
    }
  });
}

/** `-a` adds and `-d` deletes a resource statement (4.3:86). */
function modify(
  { guest, statement }: { readonly guest: string; readonly statement: StorageStatement },
  option: '-a' | '-d',
  entry: number,
): Command {
  return { guest, argv: ['hpvmmodify', '-P', guest, option, formatStatement(statement)], entry };
}
