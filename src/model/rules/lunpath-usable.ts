import { bestLunpath, hbaLoadOf } from '../hba-load.ts';
import type { Finding } from '../verdict.ts';
import { alternative, NO_EDITS } from './edits.ts';
import { isDead, isDoubtful, isRead, pathUse, type PathUse } from './path-use.ts';
import {
  finding,
  missing,
  NOTHING,
  type Context,
  type DeviceContext,
  type DeviceRule,
  type Edit,
} from './rule.ts';

/** An attached device has the one path that its statement names (4.3:112); a whole LUN has the host's multipathing. */
export const lunpathUsable: DeviceRule = {
  info: {
    id: 'lunpath-usable',
    title: 'The chosen lunpath is usable; of a whole LUN at least one is',
    sources: [{ manual: '4.3', page: 112 }, 'ours'],
    moments: {
      add: ['refuse', 'warn'],
      boot: ['refuse', 'warn'],
      audit: ['refuse', 'warn'],
    },
  },
  checkDevice: (context) => {
    const { lun, lunpath } = context.device;
    if (lunpath >= 0) return oneLunpath(context, lunpath);
    return lun >= 0 ? wholeLun(context, lun) : NOTHING;
  },
  edits: (_, context) => overBetterLunpath(context),
};

/** A whole LUN takes whatever path it has; an attached device could take another. */
function overBetterLunpath(context: Context): readonly Edit[] {
  const { situation, device } = context;
  const { inventory } = situation;
  if (device.lunpath < 0 || device.lun < 0) return NO_EDITS;
  const best = bestLunpath(inventory, hbaLoadOf(situation), device.lun);
  if (best < 0 || best === device.lunpath || pathUse(inventory, best) === 'failing') return NO_EDITS;
  return alternative(context, { location: inventory.path(best) });
}

function oneLunpath(context: DeviceContext, lunpath: number): readonly Finding[] {
  const { inventory } = context.situation;
  const path = inventory.path(lunpath);
  const use = pathUse(inventory, lunpath);
  if (use === 'usable') return NOTHING;
  if (use === 'unread') return missing(context, { kind: 'health', name: path });
  const lun = context.device.entity;
  const own = inventory.health(lunpath);
  const health = isRead(own) || context.device.lun < 0 ? own : inventory.lunHealth(context.device.lun);
  const detail = { code: 'lunpath-state', path, lun, state: inventory.state(lunpath), health } as const;
  return finding(context, 'lunpath-usable', use === 'failing' ? 'refuse' : 'warn', detail);
}

function wholeLun(context: DeviceContext, lun: number): readonly Finding[] {
  const { inventory } = context.situation;
  const state = inventory.lunState(lun);
  const health = inventory.lunHealth(lun);
  const detail = { code: 'lun-state', lun: context.device.entity, state, health } as const;
  if (isDead(state, health)) return finding(context, 'lunpath-usable', 'refuse', detail);
  const uses = Array.from(inventory.lunpathsOf(lun), (lunpath) => pathUse(inventory, lunpath));
  const weak = finding(context, 'lunpath-usable', 'warn', detail);
  if (uses.length === 0)
    return health === 'limited' ? [...weak, ...unlisted(context)] : withoutLunpaths(context, lun);
  const failing = failingPaths(context, uses);
  if (failing !== NOTHING) return failing;
  const poor = isDoubtful(state) || uses.every((use) => use === 'standby' || use === 'doubtful');
  if (health === 'limited' || poor) return weak;
  return uses.includes('usable')
    ? NOTHING
    : missing(context, { kind: 'health', name: context.device.entity });
}

function failingPaths(context: DeviceContext, uses: readonly PathUse[]): readonly Finding[] {
  const total = uses.length;
  const usable = uses.filter((use) => use !== 'failing').length;
  if (usable === total) return NOTHING;
  const severity = usable === 0 ? 'refuse' : 'warn';
  return finding(context, 'lunpath-usable', severity, {
    code: 'lunpaths-failing',
    lun: context.device.entity,
    usable,
    total,
  });
}

/** Lunpaths that were not read; a legacy row is its own path. */
function unlisted(context: DeviceContext): readonly Finding[] {
  const { view, lunpathRows, cutOff } = context.situation.inventory.evidence;
  const isRead = view === 'legacy' || (lunpathRows && !cutOff);
  return isRead ? NOTHING : missing(context, { kind: 'lunpaths', name: context.device.entity });
}

/** An online LUN has a path, though none is listed. */
function withoutLunpaths(context: DeviceContext, lun: number): readonly Finding[] {
  const { inventory } = context.situation;
  const name = context.device.entity;
  const gap = unlisted(context);
  if (gap !== NOTHING || inventory.lunHealth(lun) === 'online') return gap;
  if (inventory.evidence.view === 'legacy') return missing(context, { kind: 'health', name });
  const detail = { code: 'lunpaths-failing', lun: name, usable: 0, total: 0 } as const;
  return finding(context, 'lunpath-usable', 'refuse', detail);
}
