/** What all steps of joining share: the facts, the drafts made so far, and how a lunpath is tied to its LUN. */
import type { Evidence } from '../model/inventory.ts';
import type { Facts } from './facts.ts';
import { LunDrafts } from './lun-drafts.ts';
import { NodeDrafts } from './node-drafts.ts';
import type { Views } from './views.ts';

/** Called with the output and line of a fact that contradicts an earlier one. */
export type Complain = (output: number, line: number) => void;

/** Made once the store grows no more: tables are built over it. */
export class Joint {
  readonly facts: Facts;
  readonly views: Views;
  readonly view: Evidence['view'];
  readonly complain: Complain;
  readonly nodes: NodeDrafts;
  readonly luns: LunDrafts;
  /** LUN of each row, -1 for rows that are none. */
  readonly rowLun: Int32Array;
  /** Some output listed LUNs with rows of their own, as against naming them in passing. */
  hasLunRows = false;

  constructor(facts: Facts, views: Views, complain: Complain) {
    const { rows, store } = facts;
    this.facts = facts;
    this.views = views;
    this.view = views.ofLoad();
    this.complain = complain;
    this.nodes = new NodeDrafts(store.bytes, rows.count - views.lunRows + 1);
    this.luns = new LunDrafts(store.bytes, views.lunRows >> 1, rows.dsf.length >> 1);
    this.rowLun = new Int32Array(rows.count).fill(-1);
  }

  /** Ties a lunpath to a LUN; the first word counts. */
  tie(draft: number, lun: number, output: number, line: number): void {
    if (lun < 0) return;
    const known = this.nodes.lun[draft]!;
    if (known < 0) this.nodes.lun[draft] = lun;
    else if (known !== lun) this.complain(output, line);
  }

  /** The draft of a lunpath that some output names, made when there is none. */
  lunpathAt(start: number, end: number, output: number, line: number): number {
    return this.nodes.at(start, end, this.views.lunpathClass, output, line);
  }
}
