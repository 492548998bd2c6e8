/** `ioscan -P health`: one property of every node; nodes that have no health print N/A. The only output that tells a single path's health. */
import type { HostState } from '../state.ts';
import { lunPath, lunpathPath } from '../device-names.ts';

interface HealthRow {
  readonly className: string;
  readonly instance: number;
  readonly path: string;
  readonly health: string;
}

/** Rows that have a health of their own among those above the target paths. */
const ADAPTERS = new Set(['fc', 'ext_bus', 'escsi_ctlr']);

/** Every node in the order of the agile listing. */
export function printIoscanHealth(state: HostState): string {
  const rows = [...treeRows(state), ...lunRows(state)];
  const width = Math.max(8, ...rows.map((row) => row.path.length));
  const header = `${'Class'.padEnd(12)} ${'I'.padStart(4)}  ${'H/W Path'.padEnd(width)}  health`;
  const lines = rows.map(
    ({ className, instance, path, health }) =>
      `${className.padEnd(12)} ${String(instance).padStart(4)}  ${path.padEnd(width)}  ${health}\n`,
  );
  return `${header}\n${'='.repeat(header.length)}\n${lines.join('')}`;
}

function* treeRows(state: HostState): Generator<HealthRow> {
  for (const row of state.rows) {
    const { className, instance, path } = row;
    yield { className, instance, path, health: ADAPTERS.has(className) ? 'online' : 'N/A' };
    for (const target of row.targets) {
      const reached = target.lunpaths.some(({ health }) => health !== 'offline');
      const health = reached ? 'online' : 'offline';
      yield { className: 'tgtpath', instance: target.instance, path: target.path, health };
      for (const lunpath of target.lunpaths) {
        yield {
          className: 'lunpath',
          instance: lunpath.instance,
          path: lunpathPath(lunpath),
          health: lunpath.health,
        };
      }
    }
  }
}

function lunRows(state: HostState): HealthRow[] {
  return state.luns.map((lun) => ({
    className: lun.className,
    instance: lun.instance,
    path: lunPath(lun),
    health: lun.health,
  }));
}
