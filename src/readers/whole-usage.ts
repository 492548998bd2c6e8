/** Whether the load holds a whole list of the host's volume groups and of its mounts: filtered, cut and failed outputs are none. */
import type { HostUsage, Mount } from '../model/host-usage.ts';
import type { OutputInfo } from '../model/inventory.ts';
import { argvOf, lettersOfAll, operandsOf } from './command.ts';
import type { Facts } from './facts.ts';
import { isListed } from './usage-facts.ts';

/** What of the host's usage was read whole. */
export function wholeOf(
  facts: Facts,
  mounts: readonly Mount[],
): Pick<HostUsage, 'groupsRead' | 'mountsRead'> {
  const isHurt = problemsWithin(facts);
  const inPart = new Set(
    facts.volumeGroups
      .filter(({ fact }) => fact.active !== false && !isListed(fact))
      .map(({ output }) => output),
  );
  const isWhole = (output: OutputInfo): boolean => hasLines(output) && !isHurt(output);
  return {
    groupsRead: facts.outputs.some((output, at) => listsGroups(output) && !inPart.has(at) && isWhole(output)),
    mountsRead: hasRoot(mounts) && facts.outputs.some((output) => listsMounts(output) && isWhole(output)),
  };
}

/** True for an output of every group: with its physical volumes, or, by vgdisplay, the names of those that are deactivated. */
function listsGroups(output: OutputInfo): boolean {
  switch (output.format) {
    case 'vgdisplay':
      return operandsIn(output).length === 0;
    case 'lvmadm -l':
      return !/\s-V/.test(output.command ?? '');
    case 'strings /etc/lvmtab':
      return ['/etc/lvmtab', '/etc/lvmtab_p'].every((file) => operandsIn(output).includes(file));
    default:
      return false;
  }
}

/** True for an output of every mount: `bdf /data`, `bdf -l` and `mount -l` list some. */
function listsMounts(output: OutputInfo): boolean {
  if (output.format !== 'bdf' && output.format !== 'mount') return false;
  return !/[lFt]/.test(lettersIn(output)) && operandsIn(output).every((name) => name === '/etc/mnttab');
}

/** Every host has its root mounted: a listing without it was cut or filtered. */
function hasRoot(mounts: readonly Mount[]): boolean {
  return mounts.some(({ directory }) => directory === '/');
}

function operandsIn({ command }: OutputInfo): readonly string[] {
  return command === null ? [] : operandsOf(command);
}

function lettersIn({ command }: OutputInfo): string {
  return command === null ? '' : lettersOfAll(argvOf(command).slice(1));
}

/** A command of which nothing but the echo is there may not have ended. */
function hasLines({ given, firstLine, lastLine }: OutputInfo): boolean {
  return given > 0 || lastLine > firstLine;
}

/** Tells whether a line of an output was not understood. A damaged load may have 100,000 problems and as many outputs. */
function problemsWithin({ problems }: Facts): (output: OutputInfo) => boolean {
  const bySource = new Map<number, number[]>();
  for (const { source, line, reason } of problems) {
    if (reason === 'conflicting-facts') continue;
    const lines = bySource.get(source);
    if (lines === undefined) bySource.set(source, [line]);
    else lines.push(line);
  }
  for (const lines of bySource.values()) lines.sort((a, b) => a - b);
  return ({ source, firstLine, lastLine }) => {
    const lines = bySource.get(source) ?? [];
    const next = lines[firstFrom(lines, firstLine)];
    return next !== undefined && next <= lastLine;
  };
}

/** The place of the first number that is at least `least`, of ascending ones. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
