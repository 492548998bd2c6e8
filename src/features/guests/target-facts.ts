/** What a target's row shows of it, as data. */
import type { Inventory } from '../../model/inventory.ts';
import type { Situation, Target } from '../../model/situation.ts';
import type { DeviceKind } from '../../model/statement.ts';
import { hbaName } from '../../words/tree.ts';
import { usageOf, type Usage } from '../../model/usage.ts';

/** The state of a target that outweighs the others, worst first: what the row's colour, mark and word tell. */
export type Standing = 'conflict' | 'gone' | 'unknown' | 'planned' | 'many' | 'one';

/** One row. */
export interface TargetFacts {
  /** null when the statement was not understood. */
  readonly device: DeviceKind | null;
  /** The LUN's name, or the last part of an LV's or file's path; as printed for a device that is gone. */
  readonly name: string;
  /** Class and instance of the HBA that the chosen lunpath goes over; null when the statement chooses none. */
  readonly hba: string | null;
  readonly standing: Standing;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1) || path;

function nameOf(inventory: Inventory, { backing }: Target): string {
  switch (backing.kind) {
    case 'lun':
      return inventory.lunName(backing.lun);
    case 'gone':
    case 'unknown':
      return lastPart(backing.name);
    case 'lv':
    case 'file':
      return lastPart(backing.path);
  }
}

const usageOfTarget = (situation: Situation, { backing }: Target): Usage =>
  backing.kind === 'lun' ? usageOf(situation, backing.lun) : 'one';

function standingOf(situation: Situation, target: Target): Standing {
  const usage = usageOfTarget(situation, target);
  if (usage === 'conflict') return 'conflict';
  if (target.backing.kind === 'gone' || target.backing.kind === 'unknown') return target.backing.kind;
  if (target.planned) return 'planned';
  return usage === 'many' ? 'many' : 'one';
}

/** The facts of one used target. */
export function factsOf(situation: Situation, target: Target): TargetFacts {
  const { inventory } = situation;
  const { backing } = target;
  return {
    device: target.statement?.device ?? null,
    name: nameOf(inventory, target),
    hba: backing.kind === 'lun' && backing.lunpath >= 0 ? hbaName(inventory, backing.lunpath) : null,
    standing: standingOf(situation, target),
  };
}
