/** What a finding is about, by name: for a script that wants to know which LUN, path or guest without reading a sentence. */
import type { Finding } from '../verdict.ts';

/** Fields of details that hold the name of something on the host or of a guest, in the order in which they are told. */
const NAMING_FIELDS = [
  'entity',
  'lun',
  'name',
  'path',
  'location',
  'statement',
  'by',
  'other',
  'guest',
  'guests',
  'groups',
  'group',
  'device',
  'fact',
] as const;

/** A kind of device, or of thing that all paths share, stands in a field of the same name as a thing's; it is a sort, no thing. */
const SORTS: ReadonlySet<string> = new Set([
  'disk',
  'dvd',
  'tape',
  'changer',
  'burner',
  'lunpath',
  'target',
  'hba',
]);

/** The guest first where there is one, then what its device or the host's thing is called; no name twice. */
export function subjectsOf({ guest, detail }: Finding): readonly string[] {
  const names = [guest, ...namesIn(detail)];
  return [...new Set(names.filter((name) => name !== '' && !SORTS.has(name)))];
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return NAMING_FIELDS.flatMap((field) => (Object.hasOwn(fields, field) ? namesIn(fields[field]) : []));
}
