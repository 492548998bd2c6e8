/** Looking the largest host over, whole and after one step, in Node. */
import { auditOf, findingsOf } from '../src/model/audit/audit.ts';
import { applyStep, createSituation } from '../src/model/create-situation.ts';
import type { Inventory } from '../src/model/inventory.ts';
import type { Situation } from '../src/model/situation.ts';
import type { StorageStatement } from '../src/model/statement.ts';
import { readOcean, report, timed } from './ocean.ts';

const inventory = readOcean();

/** A situation of its own each time: what is kept for one must not help the next. */
const fresh = (): Situation => createSituation(inventory, { hpuxVersions: {} });

const whole = Array.from({ length: 15 }, () => {
  const situation = fresh();
  return timed(() => findingsOf(auditOf(situation)));
});
console.log(`findings on ${inventory.guests.length} guests: ${whole[0]!.value.length}`);
report(
  'audit of the whole host',
  whole.map(({ ms }) => ms),
  'wanted < 300 ms',
);

const situation = fresh();
const before = auditOf(situation);
const again = Array.from({ length: 99 }, (_, run) => {
  const after = withOneMore(inventory, situation, run);
  return timed(() => auditOf(after, before)).ms;
});
report('audit after one step', again, 'wanted < 2 ms');

function withOneMore(host: Inventory, at: Situation, run: number): Situation {
  const lun = (run * 251) % host.lunCount;
  const guest = at.guests[(run * 7) % at.guests.length]!.name;
  const location = host.dsfsOf(lun).find((name) => name.startsWith('/dev/rdisk/')) ?? '/dev/rdisk/disk0';
  const statement: StorageStatement = {
    device: 'disk',
    adapter: 'avio_stor',
    address: null,
    storage: 'disk',
    location,
  };
  const applied = applyStep(at, { kind: 'attach', guest, statement });
  if (!applied.ok) throw new Error(`${guest} takes no disk`);
  return applied.situation;
}
