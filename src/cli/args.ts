/** The arguments of `lundock`: one table says which command takes what, and its help is made from the same table. */
import type { ProfileId } from '../model/profile.ts';
import type { Told } from '../model/situation.ts';

/** How a document is printed. */
export type Format = 'json' | 'text';

/** What every command may be told; those that it does not take are empty. */
export interface Options {
  readonly files: readonly string[];
  /** Commands to do before anything is said, each one shell word of ours. */
  readonly commands: readonly string[];
  readonly format: Format;
  /** The release to assume where no output tells it. */
  readonly hpvm: ProfileId | null;
  /** Which HP-UX 11i guests run, which no output tells. */
  readonly hpux: Told['hpuxVersions'];
  readonly rows: boolean;
  readonly luns: boolean;
  /** Guests in the order in which they start. */
  readonly order: readonly string[];
  /** What stands after the files: the name to find; guest and address of a path. */
  readonly words: readonly string[];
}

export type CommandName = keyof typeof COMMANDS;

export type Arguments =
  | { readonly kind: 'help'; readonly of: CommandName | null }
  /** One sentence on what is wrong. */
  | { readonly kind: 'usage'; readonly sentence: string }
  | ({ readonly kind: CommandName } & Options);

interface CommandRow {
  readonly form: string;
  /** What it prints, in lines of help. */
  readonly tells: readonly string[];
  readonly options: readonly OptionName[];
  /** Words that stand after the files. */
  readonly words: number;
}

type OptionName = 'rows' | 'luns' | 'do' | 'order' | 'format' | 'hpvm' | 'hpux';

const SITUATION = ['do', 'hpvm', 'hpux', 'format'] as const;

const COMMANDS = {
  read: {
    form: 'FILE… [--rows] [--luns]',
    tells: [
      'what was read: the sources with their outputs, counts, guests and problems;',
      'with --rows also every ioscan row as printed, with --luns also the LUNs with their lunpaths.',
    ],
    options: ['rows', 'luns', 'format'],
    words: 0,
  },
  plan: {
    form: 'FILE… --do COMMAND [--do COMMAND]…',
    tells: [
      'a verdict on each COMMAND, with the ways out of each that is refused, and the commands that may be run.',
      'Commands apply in order; a refused one does not.',
    ],
    options: SITUATION,
    words: 0,
  },
  check: {
    form: 'FILE…',
    tells: ['everything that is wrong with the host as it stands, worst first, with the ways out.'],
    options: SITUATION,
    words: 0,
  },
  boot: {
    form: 'FILE… --order GUEST,GUEST…',
    tells: [
      'which guests boot in that order, which are blocked or boot unsafely, what HP would do,',
      'and which guests cannot run together. Guests that are on and not in the order are up.',
    ],
    options: [...SITUATION, 'order'],
    words: 0,
  },
  find: {
    form: 'FILE… NAME',
    tells: [
      'every name and place of the thing that NAME names: a path, WWN, DSF, statement, guest-side path…',
    ],
    options: SITUATION,
    words: 1,
  },
  path: {
    form: 'FILE… GUEST BUS,SLOT,TARGET',
    tells: ['the layers from the guest to the LUN, who shares each, and what becomes of a request.'],
    options: SITUATION,
    words: 2,
  },
} as const satisfies Readonly<Record<string, CommandRow>>;

const OPTION_HELP: Readonly<Record<OptionName, readonly string[]>> = {
  rows: ['--rows           every ioscan row as printed'],
  luns: ['--luns           the LUNs with their lunpaths'],
  do: [
    '--do COMMAND     a command line, as one shell word, to take as done first; any number of them, in order:',
    '                   hpvmmodify -P GUEST  with any of -a, -d and -m STATEMENT, and -m hba:TYPE:BUS,SLOT',
    '                   hpvmcreate -P GUEST -O OS -a STATEMENT…, hpvmremove -P GUEST',
    '                   hpvmdevmgmt -m gdev:DEVICE:attr:SHARE=YES  (SHARE_LUNPATHS and PRESERVE too)',
    '                   hpvmdevmgmt -a rdev:DEVICE, hpvmdevmgmt -d rdev:DEVICE',
  ],
  order: ['--order G1,G2,…  guests in the order in which they start'],
  format: ['--format FORM    json (one document, the usual), or text for people'],
  hpux: [
    '--hpux GUEST=v3  which HP-UX 11i a guest runs, v2 or v3, which no output tells; any number of them',
  ],
  hpvm: [
    '--hpvm RELEASE   4.0, 4.1, 4.2, 4.3 or 6.x, where no output tells the release (else 4.3 is assumed)',
  ],
};

const REFUSED = '3 a command of --do was refused, and nothing else is printed';

const EXITS: Readonly<Record<CommandName, string>> = {
  read: '0 done',
  plan: '0 every command may be run; 3 one was refused',
  check: `0 no errors; 1 errors; ${REFUSED}`,
  boot: `0 done, whoever boots; ${REFUSED}`,
  find: `0 done, found or not; ${REFUSED}`,
  path: `0 done; ${REFUSED}`,
};

/** What `--help` prints, of one command or of all. */
export function helpText(of: CommandName | null): string {
  return of === null ? HELP : commandHelp(of);
}

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

const FILE_HELP = `FILE   output of the host's commands, any number of them in one file; - is standard input.`;

const HELP = `lundock: reads what the commands of an HP Integrity VM host print, and says what a change would meet.

${NAMES.map((name, at) => `${at === 0 ? 'usage:' : '      '} lundock ${name} ${COMMANDS[name].form}`).join('\n')}

${NAMES.map((name) => `${name.padEnd(7)}${COMMANDS[name].tells.join('\n       ')}`).join('\n')}

${FILE_HELP}
       lundock COMMAND --help tells the options of one command.

exit   0 done; 1 check found errors; 2 nothing was read, the load was refused or the usage is wrong;
       3 a command of --do was refused.
`;

function commandHelp(name: CommandName): string {
  const { form, tells, options } = COMMANDS[name];
  const lines = options.flatMap((option) => OPTION_HELP[option]);
  return `usage: lundock ${name} ${form}

${name.padEnd(7)}${tells.join('\n       ')}

${FILE_HELP}

${lines.join('\n')}

exit   ${EXITS[name]}; 2 nothing was read, the load was refused or the usage is wrong.
`;
}

/** Reads the arguments after the program's name; never throws. */
export function readArguments(args: readonly string[]): Arguments {
  const [command, ...rest] = args;
  if (command === undefined) return usage('Say what to do.');
  if (asksForHelp(args)) {
    const of = command === 'help' ? rest[0] : command;
    return { kind: 'help', of: isCommand(of) ? of : null };
  }
  if (!isCommand(command))
    return usage(
      `There is no command “${command}”: use ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}.`,
    );
  const taken = takeOptions(command, rest);
  return typeof taken === 'string' ? usage(taken) : argumentsOf(command, taken);
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** After `--` it would be the name of a file, or of what is looked for. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  return args[0] === 'help' || before.includes('--help') || before.includes('-h');
}

interface Taken {
  readonly plain: string[];
  readonly values: Map<OptionName, string[]>;
}

const FLAGS: readonly OptionName[] = ['rows', 'luns'];

/** The options, or a sentence on the first that is wrong. */
function takeOptions(command: CommandName, args: readonly string[]): Taken | string {
  const taken: Taken = { plain: [], values: new Map() };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') {
      taken.plain.push(...args.slice(at + 1));
      break;
    }
    const option = optionOf(command, arg);
    if (option === null) {
      if (arg.startsWith('-') && arg !== '-') return `lundock ${command} has no option “${arg}”.`;
      taken.plain.push(arg);
      continue;
    }
    const value = FLAGS.includes(option.name) ? '' : (option.value ?? args[++at]);
    // An option that was forgotten to be given its value would swallow the next one.
    const isSwallowed =
      option.value === undefined && value !== undefined && optionOf(command, value) !== null;
    if (value === undefined || isSwallowed) return `--${option.name} needs ${WANTS[option.name]}.`;
    taken.values.set(option.name, [...(taken.values.get(option.name) ?? []), value]);
  }
  return taken;
}

const WANTS: Readonly<Record<OptionName, string>> = {
  rows: 'nothing',
  luns: 'nothing',
  do: 'a command, as one shell word',
  order: 'names of guests, with commas between them',
  format: 'json or text',
  hpvm: 'a release: 4.0, 4.1, 4.2, 4.3 or 6.x',
  hpux: 'a guest and what it runs: GUEST=v2 or GUEST=v3',
};

/** `--do VALUE` and `--do=VALUE`; null for what is no option of the command. */
function optionOf(
  command: CommandName,
  arg: string,
): { readonly name: OptionName; readonly value: string | undefined } | null {
  const match = /^--([a-z]+)(?:=(.*))?$/s.exec(arg);
  const name = COMMANDS[command].options.find((option) => option === match?.[1]);
  if (name === undefined || (FLAGS.includes(name) && match?.[2] !== undefined)) return null;
  return { name, value: match?.[2] };
}

function argumentsOf(command: CommandName, { plain, values }: Taken): Arguments {
  const { words } = COMMANDS[command];
  const files = plain.slice(0, plain.length - words);
  const format = values.get('format')?.at(-1) ?? 'json';
  const hpvm = values.get('hpvm')?.at(-1);
  const release = hpvm === undefined ? null : releaseOf(hpvm);
  if (files.length === 0) return usage(needsWords(command));
  if (files.filter((file) => file === '-').length > 1) return usage('Standard input can be read only once.');
  if (format !== 'json' && format !== 'text')
    return usage(`There is no format “${format}”: use ${WANTS.format}.`);
  if (release === undefined) return usage(`There is no release “${hpvm}”: use 4.0, 4.1, 4.2, 4.3 or 6.x.`);
  const hpux = versionsOf(values.get('hpux') ?? []);
  if (hpux === null) return usage(`--hpux needs ${WANTS.hpux}.`);
  const commands = values.get('do') ?? [];
  if (command === 'plan' && commands.length === 0)
    return usage("Say what to plan: --do 'hpvmmodify -P GUEST -a STATEMENT'.");
  const order = (values.get('order') ?? [])
    .flatMap((list) => list.split(/[,\s]+/))
    .filter((name) => name !== '');
  if (command === 'boot' && order.length === 0)
    return usage('Say which guests start, with --order GUEST,GUEST.');
  const said = plain.slice(plain.length - words).map((word) => word.trim());
  if (said.includes('')) return usage(`There is an empty word where ${WORDS[words]} should stand.`);
  return {
    kind: command,
    files,
    commands,
    format,
    hpvm: release,
    hpux,
    rows: values.has('rows'),
    luns: values.has('luns'),
    order,
    words: said,
  };
}

function needsWords(command: CommandName): string {
  const { words } = COMMANDS[command];
  const then = words === 0 ? '' : `, then ${WORDS[words]}`;
  return `Name at least one file, or - for standard input${then}.`;
}

const WORDS = { 0: 'nothing', 1: 'the name to find', 2: 'a guest and BUS,SLOT,TARGET' } as const;

/** 4.0 and 4.1 are one family, and so is all of 6. undefined for anything else. */
function releaseOf(text: string): ProfileId | undefined {
  if (text === '4.0' || text === '4.1') return '4.0';
  if (text === '4.2' || text === '4.3') return text;
  return /^6(?:\.(?:x|\d+)){0,2}$/.test(text) ? '6.x' : undefined;
}

/** `web1=v3`, one or several with commas; null for anything else. */
function versionsOf(texts: readonly string[]): Options['hpux'] | null {
  const versions: Record<string, 'v2' | 'v3'> = {};
  for (const text of texts.flatMap((list) => list.split(/[,\s]+/))) {
    const [, guest, version] = /^([^=]+)=(v2|v3)$/.exec(text) ?? [];
    if (guest === undefined) return null;
    versions[guest] = version as 'v2' | 'v3';
  }
  return versions;
}

function usage(sentence: string): Arguments {
  return { kind: 'usage', sentence };
}
