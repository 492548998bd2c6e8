/** Long work on the page's own thread, cut so that frames get through. */

/** Milliseconds of work before the page gets a turn: half a frame. */
const SLICE_MS = 6;

/** Watches the clock for a piece of long work: `if (pace.due) await pace.turn();` */
export class Pace {
  private pauseAt = performance.now() + SLICE_MS;

  /** True when the slice is used up. */
  get due(): boolean {
    return performance.now() >= this.pauseAt;
  }

  /** Lets the page have its turn. A message, not a timer: timers wait 4 ms each, and a second in a hidden tab. */
  async turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    this.pauseAt = performance.now() + SLICE_MS;
  }
}
