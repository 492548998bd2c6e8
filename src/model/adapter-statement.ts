/** `hba:TYPE:BUS,SLOT`: what `hpvmmodify -m` takes to convert a virtual adapter (4.3:90). It has no storage and no location. */
import { formatAddress, parseAddress } from './address.ts';
import type { StatementError } from './parse-statement.ts';
import { ADAPTER_TYPES, type AdapterType } from './statement.ts';

/** An adapter with the type that it shall have. */
export interface AdapterStatement {
  readonly type: AdapterType;
  readonly bus: number;
  readonly slot: number;
}

export type ParsedAdapter =
  | { readonly ok: true; readonly adapter: AdapterStatement }
  /** At least one; positions count in the text. */
  | { readonly ok: false; readonly errors: readonly StatementError[] };

/** True for what means an adapter, well written or not; all else is a statement of a device. */
export function isAdapterText(text: string): boolean {
  return text === 'hba' || text.startsWith('hba:');
}

/** Reads what `isAdapterText` takes; `aviostor` is read as `avio_stor` (4.3:90). Never throws. */
export function parseAdapter(text: string): ParsedAdapter {
  const [, word = '', ...rest] = text.split(':');
  const place = rest.join(':');
  const type = ADAPTER_TYPES.find((one) => one === (word === 'aviostor' ? 'avio_stor' : word));
  const address = addressOf(place);
  if (type !== undefined && typeof address === 'object') return { ok: true, adapter: { type, ...address } };
  const errors: StatementError[] = [];
  const from = Math.min('hba:'.length, text.length);
  if (type === undefined) {
    const code = word === '' ? 'missing' : 'unknown-word';
    errors.push({ field: 'adapter', code, at: [from, from + word.length] });
  }
  if (typeof address === 'string') {
    errors.push({ field: 'address', code: address, at: [text.length - place.length, text.length] });
  }
  return { ok: false, errors };
}

/** An adapter has a slot of its own and no target. */
function addressOf(text: string): { readonly bus: number; readonly slot: number } | StatementError['code'] {
  if (text === '') return 'missing';
  const parsed = parseAddress(text);
  if (!parsed.ok) return parsed.code;
  const { bus, slot, target } = parsed.address;
  return target === null ? { bus, slot } : 'not-an-address';
}

/** `hba:avio_stor:0,4`. */
export function formatAdapter({ type, bus, slot }: AdapterStatement): string {
  return `hba:${type}:${formatAddress({ bus, slot, target: null })}`;
}
