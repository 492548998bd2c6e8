/** Subjects of rows and LUNs. */
import { entityOf } from '../entity.ts';
import type { Inventory, Origin } from '../inventory.ts';
import type { How, Subject } from './thing.ts';

/** What a row of the tree is. A legacy device row is its LUN. */
export function subjectOfRow(inventory: Inventory, node: number): Subject {
  if (inventory.isLunpath(node)) return { kind: 'lunpath', node };
  const lun = inventory.lunOf(node);
  if (lun >= 0) return { kind: 'lun', lun };
  if (inventory.className(node) === 'tgtpath') return { kind: 'target-path', node };
  return { kind: inventory.hwType(node) === 'INTERFACE' ? 'hba' : 'row', node };
}

/** One text a subject: two rows of one storage entity have the same. */
export function keyOf(inventory: Inventory, subject: Subject): string {
  switch (subject.kind) {
    case 'lun':
      return `lun ${entityOf(inventory, subject.lun)}`;
    case 'lunpath':
    case 'target-path':
    case 'hba':
    case 'row':
      return `row ${subject.node}`;
    case 'target':
      return `target ${subject.target.id}`;
    case 'guest':
      return `guest ${subject.guest.name}`;
  }
}

/** The LUN that a subject is, leads to or stands on; -1 when it has none or several. */
export function lunOfSubject(inventory: Inventory, subject: Subject): number {
  switch (subject.kind) {
    case 'lun':
      return subject.lun;
    case 'lunpath':
      return inventory.lunOf(subject.node);
    case 'target':
      return subject.target.backing.kind === 'lun' ? subject.target.backing.lun : -1;
    case 'target-path':
    case 'hba':
    case 'row':
    case 'guest':
      return -1;
  }
}

/** A printed name, and whether it was typed as it stands there. */
export function printedAs(typed: string, printed: string, origin: Origin | null): How {
  return typed === printed ? { code: 'printed', origin } : { code: 'other-spelling', printed, origin };
}
