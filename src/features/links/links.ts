/** The links between the panes as data: one from a device to each target that uses it. */
import { targetsOf } from '../../model/guest-view.ts';
import type { Situation, Target } from '../../model/situation.ts';
import { usageOf, type Usage } from '../../model/usage.ts';
import type { GuestAnchor, HostAnchor } from '../../session/geometry.ts';

/** How a link is drawn; each has a line or an end of its own, not a colour alone. Worst last. */
export const LINK_STYLES = ['attached', 'shared', 'many', 'planned', 'conflict'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

/** One link. */
export interface Link {
  readonly host: HostAnchor;
  readonly guest: GuestAnchor;
  readonly style: LinkStyle;
  /** Attached I/O ends in a filled dot, shared I/O in an open one. */
  readonly attached: boolean;
}

const isAttached = ({ statement }: Target): boolean =>
  statement?.storage === 'attach' || statement?.storage === 'attach_path';

function styleOf(usage: Usage, target: Target): LinkStyle {
  if (usage === 'conflict') return 'conflict';
  if (target.planned) return 'planned';
  if (usage === 'many') return 'many';
  return isAttached(target) ? 'attached' : 'shared';
}

function linkOf(usageOfLun: (lun: number) => Usage, target: Target): Link | null {
  const { backing } = target;
  if (backing.kind !== 'lun') return null;
  return {
    host: { lun: backing.lun, lunpath: backing.lunpath },
    guest: { guest: target.guest, target: target.id },
    style: styleOf(usageOfLun(backing.lun), target),
    attached: isAttached(target),
  };
}

/** A device in several hundred guests is asked about as often, and each answer goes through all of its users. */
function rememberUsage(situation: Situation): (lun: number) => Usage {
  const known = new Map<number, Usage>();
  return (lun) => {
    const usage = known.get(lun) ?? usageOf(situation, lun);
    known.set(lun, usage);
    return usage;
  };
}

/** All links of a situation, in the order of its guests. */
export function linksOf(situation: Situation): readonly Link[] {
  const links: Link[] = [];
  const usageOfLun = rememberUsage(situation);
  for (const guest of situation.guests) {
    for (const target of targetsOf(guest)) {
      const link = linkOf(usageOfLun, target);
      if (link !== null) links.push(link);
    }
  }
  return links;
}
