/**
 * What a release of Integrity VM can do: the limits and forms that rules ask for, one row a release, none of them constants in code.
 *
 * Sources: 4.0/4.1 and 4.2 administration guides, 4.3:84-104, 6.1.5 and 6.3 guides. `assumed` names the figures that no manual of
 * that release gives and that we carry over from its neighbour.
 */

/** How many of something a guest or adapter takes; null: no manual tells, so there is no check and that is said. */
export interface Limits {
  /** Devices of a guest on scsi (VIO) adapters. */
  readonly vioPerGuest: number | null;
  /** Devices of a guest on avio_stor adapters. */
  readonly avioPerGuest: number | null;
  readonly perScsiAdapter: number;
  readonly perAvioAdapter: number;
  /** Adapters of a guest, storage and network together. */
  readonly adaptersPerGuest: number | null;
  /** Files behind a guest's devices. */
  readonly filesPerGuest: number | null;
}

export type ProfileId = '4.0' | '4.2' | '4.3' | '6.x';

/** One release family. */
export interface VersionProfile {
  readonly id: ProfileId;
  /** As a sentence would name it: `4.0/4.1`. */
  readonly name: string;
  readonly limits: Limits;
  /** Figures of `limits` that are ours. */
  readonly assumed: readonly (keyof Limits)[];
  /** False where the scsi adapter, and attach with it, is gone (6.3). */
  readonly scsiExists: boolean;
  /** Whether attach_path statements are taken; `with-patches`: 4.2 takes them from B.04.20.05 on, with patches. */
  readonly attachPath: 'no' | 'with-patches' | 'yes';
  /** The highest bus; 4.x reserves bus 7, 6.3 allows it (the sources disagree; our reading). */
  readonly maxBus: number;
  readonly maxSlot: number;
  /** Highest target on scsi: 15 is the adapter itself (4.3:102). */
  readonly maxScsiTarget: number;
  readonly maxAvioTarget: number;
}

const places = { maxSlot: 7, maxScsiTarget: 14, maxAvioTarget: 127 } as const;
const perAdapter = { perScsiAdapter: 15, perAvioAdapter: 128 } as const;
const fourLimits: Limits = {
  ...perAdapter,
  vioPerGuest: 30,
  avioPerGuest: 128,
  adaptersPerGuest: 63,
  filesPerGuest: null,
};

/** Every release family that has a row of its own. */
export const PROFILES: Readonly<Record<ProfileId, VersionProfile>> = {
  '4.0': {
    ...places,
    id: '4.0',
    name: '4.0/4.1',
    limits: { ...fourLimits, filesPerGuest: 30 },
    assumed: [],
    scsiExists: true,
    attachPath: 'no',
    maxBus: 6,
  },
  '4.2': {
    ...places,
    id: '4.2',
    name: '4.2',
    limits: fourLimits,
    assumed: ['adaptersPerGuest'],
    scsiExists: true,
    attachPath: 'with-patches',
    maxBus: 6,
  },
  '4.3': {
    ...places,
    id: '4.3',
    name: '4.3',
    limits: fourLimits,
    assumed: ['vioPerGuest', 'avioPerGuest', 'adaptersPerGuest'],
    scsiExists: true,
    attachPath: 'yes',
    maxBus: 6,
  },
  '6.x': {
    ...places,
    id: '6.x',
    name: '6.x',
    limits: {
      ...perAdapter,
      vioPerGuest: null,
      avioPerGuest: 256,
      adaptersPerGuest: null,
      filesPerGuest: null,
    },
    assumed: [],
    scsiExists: false,
    attachPath: 'yes',
    maxBus: 7,
  },
};

/** `B.04.20.05` → release 4.20, fix 5. */
const REVISION = /^[A-Z]\.(\d\d)\.(\d)\d(?:\.(\d\d))?/;

/** The first 4.2 fix level that takes attach_path. */
const ATTACH_PATH_FIX = 5;

/**
 * The profile of a revision as printed, e.g. `B.04.30`. A revision that is null or has no row gives 4.3 with `known` false, so that
 * the person is told which release the rules assume.
 */
export function profileOf(hpvmRevision: string | null): {
  readonly profile: VersionProfile;
  readonly known: boolean;
} {
  const [, major, minor, fix] = REVISION.exec(hpvmRevision ?? '') ?? [];
  const release = `${Number(major)}.${minor}`;
  if (major === '06') return { profile: PROFILES['6.x'], known: true };
  if (release === '4.0' || release === '4.1') return { profile: PROFILES['4.0'], known: true };
  if (release === '4.2') return { profile: profileOf42(fix), known: true };
  return { profile: PROFILES['4.3'], known: release === '4.3' };
}

function profileOf42(fix: string | undefined): VersionProfile {
  const tooOld = fix !== undefined && Number(fix) < ATTACH_PATH_FIX;
  return tooOld ? { ...PROFILES['4.2'], attachPath: 'no' } : PROFILES['4.2'];
}

/** The profile of a host: by its revision when that tells, else the one that the person chose, else 4.3 with `known` false. */
export function profileFor(
  hpvmRevision: string | null,
  chosen: ProfileId | null,
): { readonly profile: VersionProfile; readonly known: boolean } {
  const told = profileOf(hpvmRevision);
  return told.known || chosen === null ? told : { profile: PROFILES[chosen], known: true };
}
