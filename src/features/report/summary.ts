/** The reading report as rows to draw: outputs of one kind together, in the order in which they were met. Pure. */
import type { InventoryData, OutputFormat, OutputInfo } from '../../model/inventory.ts';

/** All outputs of one kind. */
export interface ReadGroup {
  readonly format: OutputFormat;
  /** The command when all of them came of one, else the kind: what the person calls it. */
  readonly name: string;
  /** How many outputs, and what they gave together. */
  readonly outputs: number;
  readonly given: number;
  readonly places: readonly {
    readonly source: string;
    readonly firstLine: number;
    readonly lastLine: number;
  }[];
}

/** What tells of the host itself: one line of it each, so they stand together. */
const OF_THE_HOST: ReadonlySet<OutputFormat> = new Set(['hostname', 'uname', 'date', 'swlist']);

/** Groups a reading's outputs by format; those about the host itself are one group, named by their commands, and come last. */
export function groupOutputs({
  outputs,
  sources,
}: Pick<InventoryData, 'outputs' | 'sources'>): readonly ReadGroup[] {
  const key = ({ format }: OutputInfo): OutputFormat => (OF_THE_HOST.has(format) ? 'hostname' : format);
  const keys = [...new Set(outputs.map(key))].sort((a, b) => rankOf(a) - rankOf(b));
  return keys.map((format) => {
    const same = outputs.filter((output) => key(output) === format);
    return {
      format,
      name: nameOf(format, same),
      outputs: same.length,
      given: same.reduce((sum, { given }) => sum + given, 0),
      places: same.map(({ source, firstLine, lastLine }) => ({
        source: sources[source]?.name ?? '',
        firstLine,
        lastLine,
      })),
    };
  });
}

const rankOf = (format: OutputFormat): number => (format === 'not used' ? 2 : format === 'hostname' ? 1 : 0);

function nameOf(format: OutputFormat, outputs: readonly OutputInfo[]): string {
  const commands = [...new Set(outputs.map(({ command, format: own }) => command ?? own))];
  if (format === 'hostname' || format === 'not used') {
    return [...new Set(commands.map((command) => command.split(' ')[0]))].join(', ');
  }
  return commands.length === 1 ? commands[0]! : format;
}

/** Longer names are told by their first words. */
const ROOM = 24;

/** A command in few characters: a long one as its program and the first word that is no option, `scsimgr get_attr`. */
export function shortName(name: string): string {
  if (name.length <= ROOM || name.includes(', ')) return name;
  const [program = name, ...rest] = name.split(' ');
  const what = rest.find((word) => !word.startsWith('-'));
  return what === undefined ? name : `${program} ${what}`;
}
