/** A plan as text to read, copy or download. */
import type { Command } from './commands.ts';
import { shellLine } from './shell.ts';

/** Commands of one guest that follow each other. */
export interface GuestCommands {
  readonly guest: string;
  readonly commands: readonly Command[];
}

/**
 * By guest, in the order in which the guests first appear. What a later line may rely on stays before it: no add is taken over a delete on
 * another guest, which may be what frees its device, so a guest can head a second group.
 */
export function groupByGuest(commands: readonly Command[]): readonly GuestCommands[] {
  const groups: { readonly guest: string; readonly commands: Command[] }[] = [];
  for (const command of commands) {
    const at = groups.findLastIndex(({ guest }) => guest === command.guest);
    const passed = groups.slice(at + 1).some((group) => group.commands.some(isDelete));
    if (at < 0 || (passed && !isDelete(command))) groups.push({ guest: command.guest, commands: [command] });
    else groups[at]!.commands.push(command);
  }
  return groups;
}

function isDelete({ argv }: Command): boolean {
  return argv.includes('-d');
}

/** One line a command, a blank line between groups, a line end last; '' for no commands. It can be run as it stands. */
export function planText(commands: readonly Command[]): string {
  const blocks = groupByGuest(commands).map((group) =>
    group.commands.map(({ argv }) => `${shellLine(argv)}\n`).join(''),
  );
  return blocks.join('\n');
}
