/** Gives the lines of one collected output to the reader of its format, and its facts to the load. */
import type { OutputFormat } from '../model/inventory.ts';
import { guestOf } from './command.ts';
import type { Facts } from './facts.ts';
import type { GuestFacts } from './guest-facts.ts';
import { readDate, readHostname, readSwlist, readUname } from './host-facts.ts';
import { readDatabase } from './hpvmdevmgmt.ts';
import { readHpvmstatusDevices } from './hpvmstatus-devices.ts';
import { readHpvmstatusGuest } from './hpvmstatus-guest.ts';
import { readHpvmstatus } from './hpvmstatus-list.ts';
import { looksLikeVerboseLine, readHpvmstatusVerbose } from './hpvmstatus-verbose.ts';
import type { Line, LineReading, LineUse } from './line.ts';
import { readUsage } from './read-usage.ts';
import { readAttributes, readLunMap } from './scsimgr.ts';

/** Formats that are read as a whole, once all their lines are there. */
export type CollectedFormat = Exclude<OutputFormat, `ioscan ${string}` | 'not used'>;

type HostFormat = 'hostname' | 'uname' | 'date' | 'swlist';

/** True for the formats whose lines are collected first; ioscan's are read line by line. */
export function isCollected(format: OutputFormat): format is CollectedFormat {
  return !format.startsWith('ioscan') && format !== 'not used';
}

/** One collected output: its lines, the command as echoed, and its number among the load's outputs. */
export interface CollectedOutput {
  readonly format: CollectedFormat;
  readonly command: string | null;
  readonly output: number;
  readonly lines: readonly Line[];
}

/** Reads a collected output; the uses stand in the order of its lines. */
export function readCollected(facts: Facts, collected: CollectedOutput): readonly LineUse[] {
  const { format, command, output, lines } = collected;
  switch (format) {
    case 'hpvmstatus':
      return takeGuests(facts, output, readHpvmstatus(lines, command));
    case 'hpvmstatus -P':
      return takeGuests(facts, output, readGuest(lines, command));
    case 'hpvmstatus -P -d':
      return takeGuests(facts, output, readDevices(lines, command));
    case 'hpvmdevmgmt -l':
      return takeAll(facts, output, readDatabase(lines), facts.database);
    case 'scsimgr lun_map':
      return takeAll(facts, output, readLunMap(lines), facts.lunMaps);
    case 'scsimgr get_attr':
      return takeAll(facts, output, readAttributes(lines), facts.attributes);
    case 'hostname':
    case 'uname':
    case 'date':
    case 'swlist':
      return readHostFact(facts, format, output, lines);
    default:
      return readUsage(facts, { format, command, output, lines });
  }
}

function readGuest(lines: readonly Line[], command: string | null): LineReading<readonly GuestFacts[]> {
  const guest = command === null ? null : guestOf(command);
  const isVerbose = lines.some(({ text }) => looksLikeVerboseLine(text));
  return isVerbose ? readHpvmstatusVerbose(lines, guest) : readHpvmstatusGuest(lines, guest);
}

function readDevices(lines: readonly Line[], command: string | null): LineReading<readonly GuestFacts[]> {
  if (command === null) return readHpvmstatusDevices(lines, null);
  return readHpvmstatusDevices(lines, guestOf(command), /\s-\w*D/.test(command));
}

function takeGuests(
  facts: Facts,
  output: number,
  { facts: guests, uses }: LineReading<readonly GuestFacts[]>,
): readonly LineUse[] {
  for (const guest of guests) facts.guests.push({ output, facts: guest });
  const isListing = facts.outputs[output]!.format === 'hpvmstatus -P -d';
  facts.give(
    output,
    isListing ? guests.reduce((sum, { devices }) => sum + devices.length, 0) : guests.length,
  );
  return uses;
}

function takeAll<Fact>(
  facts: Facts,
  output: number,
  { facts: told, uses }: LineReading<readonly Fact[]>,
  to: { output: number; fact: Fact }[],
): readonly LineUse[] {
  for (const fact of told) to.push({ output, fact });
  facts.give(output, told.length);
  return uses;
}

function readHostFact(
  facts: Facts,
  format: HostFormat,
  output: number,
  lines: readonly Line[],
): readonly LineUse[] {
  switch (format) {
    case 'hostname': {
      const reading = readHostname(lines);
      if (reading.facts !== null) facts.hostNames.push({ name: reading.facts, from: 'hostname' });
      facts.give(output, reading.facts === null ? 0 : 1);
      return reading.uses;
    }
    case 'uname': {
      const reading = readUname(lines);
      if (reading.facts !== null) {
        facts.hostNames.push({ name: reading.facts.name, from: 'uname' });
        facts.release ??= reading.facts.release;
      }
      facts.give(output, reading.facts === null ? 0 : 1);
      return reading.uses;
    }
    case 'date': {
      const reading = readDate(lines);
      facts.date ??= reading.facts;
      facts.give(output, reading.facts === null ? 0 : 1);
      return reading.uses;
    }
    case 'swlist': {
      const reading = readSwlist(lines);
      facts.hpvmRevision ??= reading.facts;
      facts.give(output, reading.facts === null ? 0 : 1);
      return reading.uses;
    }
  }
}
