/** The table of limits by release of Integrity VM, and which release a host has. null: the manuals do not say, so nothing is checked. */

export type Release = '4.0' | '4.2' | '4.3' | '6.x';

/** A column of the table. */
export interface Limits {
  readonly scsiPerGuest: number | null;
  readonly avioPerGuest: number | null;
  readonly perScsiAdapter: number | null;
  readonly perAvioAdapter: number | null;
  readonly adaptersPerGuest: number | null;
  readonly filesPerGuest: number | null;
  readonly highestBus: number;
  readonly hasScsi: boolean;
}

const TILL_4_1: Limits = {
  scsiPerGuest: 30,
  avioPerGuest: 128,
  perScsiAdapter: 15,
  perAvioAdapter: 128,
  adaptersPerGuest: 63,
  filesPerGuest: 30,
  highestBus: 6,
  hasScsi: true,
};

export const LIMITS: Readonly<Record<Release, Limits>> = {
  '4.0': TILL_4_1,
  '4.2': { ...TILL_4_1, filesPerGuest: null },
  '4.3': { ...TILL_4_1, filesPerGuest: null },
  '6.x': {
    scsiPerGuest: null,
    avioPerGuest: 256,
    perScsiAdapter: 15,
    perAvioAdapter: 128,
    adaptersPerGuest: null,
    filesPerGuest: null,
    highestBus: 7,
    hasScsi: false,
  },
};

/** What the host prints decides; else what the person chose; else 4.3. */
export function releaseOf(
  revision: string | null,
  chosen: Release | null,
): { release: Release; known: boolean } {
  const printed = revision === null ? null : ofRevision(revision);
  if (printed !== null) return { release: printed, known: true };
  return { release: chosen ?? '4.3', known: chosen !== null };
}

function ofRevision(revision: string): Release | null {
  const numbers = /^[A-Z]\.0(\d)\.(\d)/.exec(revision);
  if (numbers === null) return null;
  if (numbers[1] === '6') return '6.x';
  if (numbers[1] !== '4') return null;
  if (numbers[2] === '0' || numbers[2] === '1') return '4.0';
  return numbers[2] === '2' ? '4.2' : numbers[2] === '3' ? '4.3' : null;
}

/** Whether attach_path exists: 4.2 has it from B.04.20.05 on, with patches that no output lists. */
export function attachPath(release: Release, revision: string | null): 'yes' | 'no' | 'unknown' {
  if (release === '4.0') return 'no';
  if (release !== '4.2') return 'yes';
  if (revision === null) return 'unknown';
  const level = Number(revision.split('.')[3] ?? Number.NaN);
  return level < 5 ? 'no' : 'unknown';
}
