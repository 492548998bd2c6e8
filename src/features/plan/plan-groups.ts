/** The plan as its pane shows it: entries by guest, and what they come to in all. Pure. */
import type { PlanEntry } from '../../model/replay.ts';
import type { Step } from '../../model/step.ts';
import { commandsOf, type Command } from '../../planner/commands.ts';

/** The guest under which a step stands: a move under the one that gets the device. */
export const guestOf = (step: Step): string => (step.kind === 'move' ? step.to.guest : step.guest);

/** One change with its command lines. */
export interface PlanRow {
  /** Place in the draft, by which it is removed. */
  readonly index: number;
  readonly entry: PlanEntry;
  /** None for a refused change, two for a move. */
  readonly commands: readonly Command[];
}

/** The changes of one guest. */
export interface PlanGroup {
  readonly guest: string;
  readonly rows: readonly PlanRow[];
}

/**
 * By guest, in the order in which guests first appear; a guest's rows keep their order. No row passes one of another guest that deletes
 * something, which may be what frees its device: as in the copied text, a guest can then head a second group.
 */
export function groupEntries(entries: readonly PlanEntry[]): readonly PlanGroup[] {
  const groups: { readonly guest: string; readonly rows: PlanRow[] }[] = [];
  const commands = commandsOf(entries);
  for (const [index, entry] of entries.entries()) {
    const guest = guestOf(entry.step);
    const row = { index, entry, commands: commands.filter((command) => command.entry === index) };
    const at = groups.findLastIndex((group) => group.guest === guest);
    const passed = groups.slice(at + 1).some(({ rows }) => rows.some(frees));
    if (at < 0 || passed) groups.push({ guest, rows: [row] });
    else groups[at]!.rows.push(row);
  }
  return groups;
}

const frees = ({ entry }: PlanRow): boolean => entry.step.kind !== 'attach';

/** Figures for the one line above the plan. */
export interface PlanSummary {
  /** Changes that would be made: refused ones are none. */
  readonly changes: number;
  readonly guests: number;
  /** Changes that carry a warning. */
  readonly warnings: number;
  readonly refused: number;
}

const guestsOf = (step: Step): readonly string[] =>
  step.kind === 'move' ? [step.from.guest, step.to.guest] : [step.guest];

/** Counts a plan. */
export function summarize(entries: readonly PlanEntry[]): PlanSummary {
  const made = entries.filter(({ verdict }) => verdict.outcome !== 'refused');
  return {
    changes: made.length,
    guests: new Set(made.flatMap(({ step }) => guestsOf(step))).size,
    warnings: made.filter(({ verdict }) => verdict.outcome === 'warned').length,
    refused: entries.length - made.length,
  };
}
