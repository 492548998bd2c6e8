/** The verdicts of all guests of `ocean` for one picked-up device, in Node: what a drag waits for before its first frame. */
import { createSituation } from '../src/model/create-situation.ts';
import { offersForAll } from '../src/model/propose.ts';
import { median } from './median.ts';
import { readOcean, timed } from './ocean.ts';

const inventory = readOcean();

const base = timed(() => createSituation(inventory, { hpuxVersions: {} }));
console.log(`situation of ${inventory.guests.length} guests: ${base.ms.toFixed(1)} ms (once)`);

const times: number[] = [];
let offers = 0;
for (let run = 0; run < 99; run++) {
  const lun = (run * 251) % inventory.lunCount;
  const { ms, value } = timed(() =>
    offersForAll(base.value, { kind: 'devices', devices: [{ lun, lunpath: -1 }] }),
  );
  times.push(ms);
  offers += value.size;
}
console.log(`verdicts of all guests for one device, first: ${times[0]!.toFixed(2)} ms`);
console.log(
  `verdicts of all guests for one device, median of ${times.length}: ${median(times).toFixed(2)} ms, wanted <= 8 (${offers} offers)`,
);
