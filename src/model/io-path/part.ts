/** Parts of layers, and what they come to together. */
import { conditionOf, type Condition } from '../condition.ts';
import type { HostShare, LayerPart, Sharers } from './layer.ts';

/** A part of which nothing but its name and company is known. */
export function plainPart(name: string, sharers: Sharers, change: Partial<LayerPart> = {}): LayerPart {
  const nothing = { label: '', driver: '', description: '', state: '', health: '' } as const;
  const part = { name, ...nothing, sharers, ...change };
  return { condition: conditionOf(part.state, part.health), ...part };
}

/** One at least: a layer of nothing is none. */
export type Parts = readonly [LayerPart, ...LayerPart[]];

/** Null for an empty list. */
export function partsFrom(parts: readonly LayerPart[]): Parts | null {
  const [first, ...rest] = parts;
  return first === undefined ? null : [first, ...rest];
}

const HOST_ORDER: readonly HostShare[] = ['works', 'uses', 'may-open', 'unread', 'no'];

/** Who is at any of the parts. */
export function sharersOf(parts: readonly LayerPart[]): Sharers {
  const guests = new Set(parts.flatMap(({ sharers }) => sharers.guests));
  const host = HOST_ORDER.find((share) => parts.some(({ sharers }) => sharers.host === share)) ?? 'no';
  return { guests: [...guests], host };
}

const WORST_FIRST: readonly Condition[] = ['bad', 'warn', 'unknown', 'good'];

/** Where all are needed. */
export function worstOf(conditions: readonly Condition[]): Condition {
  return WORST_FIRST.find((condition) => conditions.includes(condition)) ?? 'unknown';
}

/** Where one is enough: bad only when all are, and a warning as long as some are. */
export function eitherOf(conditions: readonly Condition[]): Condition {
  const working = conditions.filter((condition) => condition !== 'bad');
  if (working.length === 0) return worstOf(conditions);
  return working.length === conditions.length ? worstOf(working) : 'warn';
}
