/**
 * A second, deliberately naive implementation of the attachment rules: slow, straight from the tables of the documents (the rule catalogue
 * and our readings of it), written without looking at the first, so that faults do not agree by accident.
 *
 * It works on the plain spec of a test host with loops over everything, with its own statement parser, addresses, paths and identity. What
 * it answers is `moment severity rule-id`, the worst severity where a rule speaks several times in one moment.
 */
import type { InventorySpec } from '../inventory.testing.ts';
import type { Told } from '../situation.ts';
import type { Step } from '../step.ts';
import { closed, type NaiveVerdict } from './answers.testing.ts';
import { applied, withoutDevice } from './apply.testing.ts';
import { addedTo, deletedFrom, modifying } from './changes.testing.ts';
import { converting } from './conversions.testing.ts';
import { worldOf, type World } from './world.testing.ts';

/** What the rules say of a step, after the steps that were done already. Throws where one of those cannot be done. */
export function naiveVerdict(
  spec: InventorySpec,
  told: Told,
  done: readonly Step[],
  step: Step,
): NaiveVerdict {
  let world = worldOf(spec, told);
  for (const before of done) {
    const next = applied(world, before);
    if (next === null) throw new Error(`a step before cannot be done: ${JSON.stringify(before)}`);
    world = next;
  }
  return verdictIn(world, step);
}

/** Whether these steps can be done, one after the other. */
export function canApply(spec: InventorySpec, told: Told, steps: readonly Step[]): boolean {
  let world: World | null = worldOf(spec, told);
  for (const step of steps) world = world === null ? null : applied(world, step);
  return world !== null;
}

function verdictIn(world: World, step: Step): NaiveVerdict {
  switch (step.kind) {
    case 'attach':
      return closed(addedTo(world, 'add', step.guest, step.statement, null));
    case 'modify':
      return closed(modifying(world, step.guest, step.from, step.to));
    case 'detach':
      return closed(deletedFrom(world, step.guest, step.statement));
    case 'move': {
      const { from, to } = step;
      const taken = withoutDevice(world, from.guest, from.statement) ?? world;
      return closed([
        ...deletedFrom(world, from.guest, from.statement),
        ...addedTo(taken, 'add', to.guest, to.statement, null),
      ]);
    }
    case 'convert':
      return closed(converting(world, step), true);
    default:
      throw new Error(`no rule of ours judges ${step.kind}`);
  }
}
