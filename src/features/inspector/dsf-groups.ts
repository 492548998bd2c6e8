/** The DSFs of a LUN by what their names count by: a tape has a dozen, and one is looked for by its family. Pure. */
import { readDsf } from '../../model/dsf-names.ts';

const FAMILIES = ['persistent', 'legacy', 'pass-through', 'cluster', 'other'] as const;

/** One family of names with those that were printed, in their order. */
export interface DsfGroup {
  readonly family: (typeof FAMILIES)[number];
  readonly names: readonly string[];
}

function familyOf(dsf: string): DsfGroup['family'] {
  if (dsf.startsWith('/dev/pt/')) return 'pass-through';
  return readDsf(dsf)?.family ?? 'other';
}

/** The families that have any, persistent names first. */
export function groupDsfs(dsfs: readonly string[]): readonly DsfGroup[] {
  return FAMILIES.map((family) => ({ family, names: dsfs.filter((dsf) => familyOf(dsf) === family) })).filter(
    ({ names }) => names.length > 0,
  );
}
