/** Looking things of `ocean` up by their names, in Node: what a keystroke in a search field waits for. */
import { createSituation } from '../src/model/create-situation.ts';
import { find } from '../src/model/names/find.ts';
import { sameThing } from '../src/model/names/same-thing.ts';
import { median } from './median.ts';
import { readOcean, timed } from './ocean.ts';

const inventory = readOcean();
const situation = createSituation(inventory, { hpuxVersions: {} });
void situation.guests;

const lunOf = (run: number): number => (run * 251) % inventory.lunCount;
const pathOf = (run: number): string => {
  const lun = lunOf(run);
  return inventory.path(inventory.lunpathsOf(lun)[0]!);
};
const guestOf = (run: number): string => situation.guests[run % situation.guests.length]!.name;
const statementOf = (run: number): string =>
  inventory.guests[run % inventory.guests.length]!.devices[0]?.text ?? '';

/** A name of each kind, for the device of a run. */
const NAMES: Readonly<Record<string, (run: number) => string>> = {
  lunpath: pathOf,
  'lunpath in capitals': (run) => pathOf(run).toUpperCase().replaceAll('X', 'x'),
  WWN: (run) => pathOf(run).split('.').at(-2)!.slice(2),
  WWID: (run) => inventory.lunWwid(lunOf(run)),
  DSF: (run) => inventory.dsfsOf(lunOf(run))[0] ?? '',
  'DSF without its folder': (run) => inventory.lunName(lunOf(run)),
  'class and instance': (run) => `lunpath${run * 601}`,
  'LUN number': (run) => `LUN ${run}`,
  'legacy path': (run) => `${pathOf(run).split('.')[0]}.1.6.0.0.${run % 16}.${run % 8}`,
  statement: statementOf,
  'guest-side path': (run) => `0/0/${run % 8}/0.0x${(run % 16).toString(16)}.0x0`,
  'guest and address': (run) => `${guestOf(run)} 0,${run % 8},0`,
  nothing: (run) => `no-such-name-${run}`,
};

console.log(`${inventory.nodeCount} rows, ${inventory.lunCount} LUNs, ${situation.guests.length} guests`);
let slowest = 0;
for (const [kind, nameOf] of Object.entries(NAMES)) {
  const runs = Array.from({ length: 99 }, (_, run) => timed(() => find(situation, nameOf(run))));
  const middle = median(runs.slice(1).map(({ ms }) => ms));
  slowest = Math.max(slowest, middle);
  const found = runs.reduce((sum, { value }) => sum + value.length, 0);
  console.log(
    `${kind}: first ${runs[0]!.ms.toFixed(1)} ms, then median ${middle.toFixed(3)} ms (${found} answers)`,
  );
}
console.log(`a look-up by any name, slowest median: ${slowest.toFixed(2)} ms, wanted <= 5`);

const whole = Array.from({ length: 99 }, (_, run) =>
  timed(() => find(situation, pathOf(run)).map(({ subject }) => sameThing(situation, subject))),
);
console.log(
  `all names of one thing: first ${whole[0]!.ms.toFixed(1)} ms, then median ${median(whole.slice(1).map(({ ms }) => ms)).toFixed(2)} ms`,
);
