/** From an instance number to a LUN, within one class: an array, since hosts count instances from 0 with few gaps. */

/** How much longer than its number of entries the array may get: a damaged or hostile number must not make it huge. */
const LOOSENESS = 8;

/** Numbers that are not negative, by instance; instances far beyond the others go into a map. */
export class InstanceIndex {
  /** The number plus one; 0 when there is none. */
  private dense = new Int32Array(64);
  private readonly sparse = new Map<number, number>();
  private entries = 0;

  /** The number of an instance, or -1. */
  find(instance: number): number {
    const known = instance >= 0 && instance < this.dense.length ? this.dense[instance]! - 1 : -1;
    return known >= 0 || this.sparse.size === 0 ? known : (this.sparse.get(instance) ?? -1);
  }

  set(instance: number, value: number): void {
    this.entries++;
    if (!this.reaches(instance)) this.sparse.set(instance, value);
    else this.dense[instance] = value + 1;
  }

  delete(instance: number): void {
    this.entries--;
    if (instance >= 0 && instance < this.dense.length) this.dense[instance] = 0;
    this.sparse.delete(instance);
  }

  /** Makes room for an instance, when it is not too far off. */
  private reaches(instance: number): boolean {
    if (instance < 0) return false;
    if (instance < this.dense.length) return true;
    if (instance >= (this.entries + 8) * LOOSENESS) return false;
    const longer = new Int32Array(Math.max(instance + 1, this.dense.length * 2));
    longer.set(this.dense);
    this.dense = longer;
    return true;
  }
}
