/** Who cannot run beside whom on the largest host, and all of its guests booting one after the other, in Node. */
import { conflictMatrix } from '../src/model/boot/conflict-matrix.ts';
import { simulateBoot } from '../src/model/boot/simulate.ts';
import { createSituation } from '../src/model/create-situation.ts';
import type { Situation } from '../src/model/situation.ts';
import { readOcean, report, timed } from './ocean.ts';

const inventory = readOcean();

/** A situation of its own each time: what is kept for one must not help the next. */
const fresh = (): Situation => createSituation(inventory, { hpuxVersions: {} });

const matrices = Array.from({ length: 15 }, () => {
  const situation = fresh();
  return timed(() => conflictMatrix(situation));
});
console.log(`conflicting pairs of ${inventory.guests.length} guests: ${matrices[0]!.value.pairs.length}`);
report(
  'conflict matrix',
  matrices.map(({ ms }) => ms),
  'wanted < 200 ms',
);

const order = inventory.guests.map(({ name }) => name);
const boots = Array.from({ length: 5 }, () => {
  const situation = fresh();
  return timed(() => simulateBoot(situation, order)).ms;
});
report('boot of all guests, one after the other', boots, 'no figure wanted');
