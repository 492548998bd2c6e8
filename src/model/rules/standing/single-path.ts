import { canonicalPath, hbaOf, parsePath, targetOf, type HardwarePath } from '../../hardware-path.ts';
import type { Inventory } from '../../inventory.ts';
import { pathUse } from '../path-use.ts';
import { finding, NOTHING, type DeviceRule } from '../rule.ts';
import type { StandingDetail } from './standing-detail.ts';

/** An attach_path statement has one path by its nature; a whole LUN with one has lost, or never had, what multipathing is for. */
export const singlePath: DeviceRule = {
  info: {
    id: 'single-path',
    title: 'A LUN in use is reached by more than one lunpath, HBA and target port',
    sources: ['ours'],
    moments: { audit: ['inform'] },
  },
  checkDevice: (context) => {
    const { lun, entity } = context.device;
    if (lun < 0 || context.statement.storage === 'attach_path') return NOTHING;
    const { inventory } = context.situation;
    const paths = healthyPaths(inventory, lun);
    const shared = paths.length === 0 ? null : sharedBy(paths);
    if (shared === null) return NOTHING;
    const total = inventory.lunpathsOf(lun).length;
    const detail = { code: 'single-path', lun: entity, ...shared, healthy: paths.length, total } as const;
    return finding(context, 'single-path', 'inform', detail);
  },
};

/** Lunpaths that carry I/O, as far as was read; one whose health was not read counts. */
function healthyPaths(inventory: Inventory, lun: number): readonly HardwarePath[] {
  const healthy = Array.from(inventory.lunpathsOf(lun)).filter((node) =>
    ['usable', 'unread'].includes(pathUse(inventory, node)),
  );
  return healthy.flatMap((node) => {
    const path = parsePath(inventory.path(node));
    return path === null ? [] : canonicalPath(path);
  });
}

type Shared = Pick<Extract<StandingDetail, { code: 'single-path' }>, 'by' | 'name'>;

/** The first thing on the way that all of them go by, and that takes them all down with it. */
function sharedBy(paths: readonly HardwarePath[]): Shared | null {
  if (paths.length === 1) return { by: 'lunpath', name: paths[0]! };
  const hba = theOne(paths.map(hbaOf));
  if (hba !== null) return { by: 'hba', name: hba };
  const target = theOne(paths.map(targetOf));
  return target === null ? null : { by: 'target', name: target };
}

function theOne<Name extends string>(names: readonly (Name | null)[]): Name | null {
  const [first = null] = names;
  return names.every((name) => name === first) ? first : null;
}
