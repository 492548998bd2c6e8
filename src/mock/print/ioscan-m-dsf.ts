/** `ioscan -m dsf` and `ioscan -m hwpath`: from the agile names to the legacy ones. */
import type { HostState, Lun } from '../state.ts';
import { characterDsfs, lunPath, lunpathPath, partitionSuffixes, TAPE_SUFFIXES } from '../device-names.ts';
import { legacyView, type LegacyView } from '../legacy-view.ts';

/** Persistent character DSFs beside their legacy ones, one a lunpath; the first column is pushed by long names only. */
export function printIoscanDsfs(state: HostState): string {
  const view = legacyView(state);
  const lines = ['Persistent DSF           Legacy DSF(s)', '='.repeat(40)];
  for (const lun of state.luns) lines.push(...dsfRows(lun, view));
  return `${lines.join('\n')}\n`;
}

function dsfRows(lun: Lun, view: LegacyView): string[] {
  const names = lun.lunpaths.flatMap((lunpath) => view.deviceOf.get(lunpath)?.name ?? []);
  const suffixes = legacySuffixes(lun);
  const pairs = characterDsfs(lun).map((dsf, index) => ({ dsf, suffix: suffixes[index] ?? '' }));
  const rows = pairs.flatMap(({ dsf, suffix }) =>
    pairRows(
      dsf,
      names.map((name) => legacyDsf(lun, name, suffix)),
    ),
  );
  const through = names.map((name) => `/dev/rscsi/${name}`);
  return [...rows, ...lun.passThrough.flatMap((dsf) => pairRows(dsf, through))];
}

function pairRows(dsf: string, legacy: readonly string[]): string[] {
  return legacy.map((name, index) =>
    index === 0 ? `${dsf.padEnd(22)}   ${name}` : `${' '.repeat(25)}${name}`,
  );
}

function legacySuffixes(lun: Lun): readonly string[] {
  return lun.className === 'tape' ? TAPE_SUFFIXES : partitionSuffixes(lun, 's');
}

const LEGACY_FOLDERS = { disk: 'rdsk', tape: 'rmt', autoch: 'rac', ctl: 'rscsi' } as const;

function legacyDsf(lun: Lun, name: string, suffix: string): string {
  return `/dev/${LEGACY_FOLDERS[lun.className]}/${name}${suffix}`;
}

/** LUN paths, each followed by its lunpaths with the legacy path of each. */
export function printIoscanHardwarePaths(state: HostState): string {
  const view = legacyView(state);
  const lunWidth = Math.max(12, ...state.luns.map((lun) => lunPath(lun).length));
  const pathWidth = Math.max(
    16,
    ...state.luns.flatMap((lun) => lun.lunpaths.map((path) => lunpathPath(path).length)),
  );
  const header = `${'Lun H/W Path'.padEnd(lunWidth)}  ${'Lunpath H/W Path'.padEnd(pathWidth)}  Legacy H/W Path`;
  const lines = [header, '='.repeat(header.length)];
  for (const lun of state.luns) {
    lines.push(lunPath(lun));
    for (const lunpath of lun.lunpaths) {
      const legacy = view.deviceOf.get(lunpath)?.row.path ?? '';
      const row = `${' '.repeat(lunWidth)}  ${lunpathPath(lunpath).padEnd(pathWidth)}  ${legacy}`;
      lines.push(row.trimEnd());
    }
  }
  return `${lines.join('\n')}\n`;
}
