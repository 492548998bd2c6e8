/** Steps from JSON that we did not just write ourselves: a stored draft, another tab, a file. Writing is `JSON.stringify`. */
import { formatAddress, parseAddress } from './address.ts';
import { formatStatement } from './format-statement.ts';
import { parseStatement } from './parse-statement.ts';
import type { Address, StorageStatement } from './statement.ts';
import type { Step } from './step.ts';

/** Null for anything that is not wholly a step; a statement goes through the one parser, so nothing enters that could not be typed. */
export function readStep(json: unknown): Step | null {
  switch (field(json, 'kind')) {
    case 'attach':
      return simpleStep('attach', json);
    case 'detach':
      return simpleStep('detach', json);
    case 'move': {
      const from = readSide(field(json, 'from'));
      const to = readSide(field(json, 'to'));
      return from === null || to === null ? null : { kind: 'move', from, to };
    }
    default:
      return null;
  }
}

type Side = Extract<Step, { kind: 'move' }>['from'];

function simpleStep(kind: 'attach' | 'detach', json: unknown): Step | null {
  const side = readSide(json);
  return side === null ? null : { kind, ...side };
}

function readSide(json: unknown): Side | null {
  const guest = field(json, 'guest');
  const statement = readStatement(field(json, 'statement'));
  return typeof guest !== 'string' || statement === null ? null : { guest, statement };
}

function readStatement(json: unknown): StorageStatement | null {
  const address = readAddress(field(json, 'address'));
  const [device, adapter, storage, location] = ['device', 'adapter', 'storage', 'location'].map((name) =>
    field(json, name),
  );
  if (address === undefined) return null;
  if (![device, adapter, storage, location].every((part) => typeof part === 'string')) return null;
  const text = `${device}:${adapter}:${formatAddress(address)}:${storage}:${location}`;
  const parsed = parseStatement(text);
  return parsed.ok && formatStatement(parsed.statement) === text ? parsed.statement : null;
}

/** Undefined for what is neither null nor an address. */
function readAddress(json: unknown): Address | null | undefined {
  if (json === null) return null;
  const numbers = [field(json, 'bus'), field(json, 'slot'), field(json, 'target')];
  const text = (numbers[2] === null ? numbers.slice(0, 2) : numbers).join(',');
  if (!numbers.every((part) => part === null || typeof part === 'number')) return undefined;
  const parsed = parseAddress(text);
  return parsed.ok ? parsed.address : undefined;
}

/** An own property of a plain object; undefined for all else, so that no prototype can answer. */
function field(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined;
  return (json as Readonly<Record<string, unknown>>)[name];
}
