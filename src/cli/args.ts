/** The arguments of `lundock`. */

export type Arguments =
  | { readonly kind: 'help' }
  /** One sentence on what is wrong. */
  | { readonly kind: 'usage'; readonly sentence: string }
  | {
      readonly kind: 'read';
      readonly files: readonly string[];
      readonly rows: boolean;
      readonly luns: boolean;
    }
  | { readonly kind: 'plan'; readonly files: readonly string[]; readonly commands: readonly string[] };

/** What `--help` prints. */
export const HELP = `lundock: reads what the commands of an HP Integrity VM host print, and says what a change would meet.

usage: lundock read FILE… [--rows] [--luns]
       lundock plan FILE… --do COMMAND [--do COMMAND]…

read   prints one JSON document: the sources with their outputs, counts, guests and problems;
       with --rows also every ioscan row as printed, with --luns also the LUNs with their lunpaths.
plan   prints one JSON document: a verdict on each COMMAND, and the commands that may be run.
       COMMAND is one shell word to this program: 'hpvmmodify -P GUEST -a STATEMENT', or -d.
       Commands apply in order; a refused one does not.

FILE   output of the host's commands, any number of them in one file; - is standard input.

exit   0 done; 2 nothing was read, the load was refused or the usage is wrong; 3 plan refused a command.
`;

interface Options {
  readonly files: string[];
  readonly commands: string[];
  readonly flags: Set<string>;
}

/** Reads the arguments after the program's name; never throws. */
export function readArguments(args: readonly string[]): Arguments {
  const [command, ...rest] = args;
  if (args.includes('--help') && args.indexOf('--help') < endOfOptions(args)) return { kind: 'help' };
  if (command === undefined || command === 'help' || command === '-h') {
    return command === undefined ? usage('Say what to do: read or plan.') : { kind: 'help' };
  }
  if (command !== 'read' && command !== 'plan')
    return usage(`There is no command “${command}”: use read or plan.`);
  const options = readOptions(command, rest);
  return typeof options === 'string' ? usage(options) : argumentsOf(command, options);
}

/** `--help` after `--` or after `--do` is a value, not a question. */
function endOfOptions(args: readonly string[]): number {
  const ends = args.map((arg, at) => (arg === '--' || args[at - 1] === '--do' ? at : Infinity));
  return Math.min(...ends, args.length);
}

function argumentsOf(command: 'read' | 'plan', { files, commands, flags }: Options): Arguments {
  if (files.length === 0) return usage('Name at least one file, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) return usage('Standard input can be read only once.');
  if (command === 'read')
    return { kind: 'read', files, rows: flags.has('--rows'), luns: flags.has('--luns') };
  if (commands.length === 0) return usage("Say what to plan: --do 'hpvmmodify -P GUEST -a STATEMENT'.");
  return { kind: 'plan', files, commands };
}

/** The options, or a sentence on the first that is wrong. */
function readOptions(command: 'read' | 'plan', args: readonly string[]): Options | string {
  const options: Options = { files: [], commands: [], flags: new Set() };
  const flags = command === 'read' ? ['--rows', '--luns'] : [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') {
      options.files.push(...args.slice(at + 1));
      break;
    }
    if (command === 'plan' && arg === '--do') {
      const value = args[++at];
      if (value === undefined) return '--do needs a command, as one shell word.';
      options.commands.push(value);
    } else if (command === 'plan' && arg.startsWith('--do='))
      options.commands.push(arg.slice('--do='.length));
    else if (flags.includes(arg)) options.flags.add(arg);
    else if (arg.startsWith('-') && arg !== '-') return `lundock ${command} has no option “${arg}”.`;
    else options.files.push(arg);
  }
  return options;
}

function usage(sentence: string): Arguments {
  return { kind: 'usage', sentence };
}
