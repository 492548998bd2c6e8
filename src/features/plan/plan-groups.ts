/** The plan as its pane shows it: entries by guest, and what they come to in all. Pure. */
import type { PlanEntry } from '../../model/replay.ts';
import { guestOf, guestsOf } from '../../model/step.ts';
import { commandsOf, type Command } from '../../planner/commands.ts';

/** One change with its command lines. */
export interface PlanRow {
  /** Place in the draft, by which it is removed. */
  readonly index: number;
  readonly entry: PlanEntry;
  /** None for a refused change, two for a move. */
  readonly commands: readonly Command[];
}

/** The changes of one guest, or, under '', of the device database. */
export interface PlanGroup {
  readonly guest: string;
  readonly rows: readonly PlanRow[];
}

/**
 * By guest, in the order in which guests first appear; a guest's rows keep their order. No row passes one of another guest that may free its
 * device, and none passes a change to the device database: as in the copied text, a guest can then head a second group.
 */
export function groupEntries(entries: readonly PlanEntry[]): readonly PlanGroup[] {
  const groups: { readonly guest: string; readonly rows: PlanRow[] }[] = [];
  const commands = commandsOf(entries);
  for (const [index, entry] of entries.entries()) {
    const guest = guestOf(entry.step);
    const row = { index, entry, commands: commands.filter((command) => command.entry === index) };
    const at = groups.findLastIndex((group) => group.guest === guest);
    const later = groups.slice(at + 1);
    const stays = later.length > 0 && guest === '';
    if (at < 0 || stays || later.some(({ rows }) => rows.some(holds))) groups.push({ guest, rows: [row] });
    else groups[at]!.rows.push(row);
  }
  return groups;
}

/** Only what takes a device, and nothing else, may be passed. */
const holds = ({ entry: { step } }: PlanRow): boolean => step.kind !== 'attach' && step.kind !== 'create';

/** Figures for the one line above the plan. */
export interface PlanSummary {
  /** Changes that would be made: refused ones are none. */
  readonly changes: number;
  readonly guests: number;
  /** Changes that carry a warning. */
  readonly warnings: number;
  readonly refused: number;
}

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
