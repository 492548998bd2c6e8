/** A plan as text to read, copy or download. */
import type { Command } from './commands.ts';
import { shellLine } from './shell.ts';

/** Commands of one guest, or, under '', of the device database, that follow each other. */
export interface GuestCommands {
  readonly guest: string;
  readonly commands: readonly Command[];
}

/**
 * By guest, in the order in which the guests first appear. What a later line may rely on stays before it, so a guest can head a second group:
 * nothing that takes a device passes a line of another guest that frees one, and nothing at all passes a line on the device database.
 */
export function groupByGuest(commands: readonly Command[]): readonly GuestCommands[] {
  const groups: { readonly guest: string; readonly commands: Command[] }[] = [];
  for (const command of commands) {
    const at = groups.findLastIndex(({ guest }) => guest === command.guest);
    const passed = groups.slice(at + 1).flatMap((group) => group.commands);
    if (at >= 0 && passed.every((other) => mayPass(command, other))) groups[at]!.commands.push(command);
    else groups.push({ guest: command.guest, commands: [command] });
  }
  return groups;
}

function mayPass(command: Command, other: Command): boolean {
  if (isOnDatabase(command) || isOnDatabase(other)) return false;
  return !takes(command) || !frees(other);
}

/** What a guest gets may depend on every entry, and deleting its last device may delete an entry. */
function isOnDatabase({ guest }: Command): boolean {
  return guest === '';
}

/** `-m` takes a device and frees one; a conversion counts as both, since who else may have a device depends on the adapter. */
function takes({ argv }: Command): boolean {
  return argv.includes('-a') || argv.includes('-m');
}

function frees({ argv }: Command): boolean {
  return argv.includes('-d') || argv.includes('-m') || argv[0] === 'hpvmremove';
}

/** One line a command, a blank line between groups, a line end last; '' for no commands. It can be run as it stands. */
export function planText(commands: readonly Command[]): string {
  const blocks = groupByGuest(commands).map((group) =>
    group.commands.map(({ argv }) => `${shellLine(argv)}\n`).join(''),
  );
  return blocks.join('\n');
}
