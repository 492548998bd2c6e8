/** What the bench runs inside the page: clocks that stop when something was painted. Self-contained, since Playwright sends it as text. */

/** The clocks, as the bench finds them on `window`. */
export interface Clocks {
  /** Milliseconds from `act` until the frame after `done` first holds has been painted. */
  timeToPaint(act: () => void, done: () => boolean): Promise<number>;
  /** Lengths of `count` frames in ms, `step` running in each. */
  frames(count: number, step: (frame: number) => void): Promise<number[]>;
  /** Starts to collect frame lengths and tasks over 50 ms; `stop` gives them. */
  record(): { stop(): { frames: number[]; longTasks: number[] } };
  /** When the first row of the tree had been painted, in ms since navigation; 0 before. */
  firstRowsAt: number;
}

/** Puts the clocks on `window.clocks`. */
export function installClocks(): void {
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const clocks: Clocks = {
    firstRowsAt: 0,
    async timeToPaint(act, done) {
      const start = performance.now();
      act();
      while (!done()) await painted();
      await painted();
      return performance.now() - start;
    },
    frames(count, step) {
      return new Promise((resolve) => {
        const lengths: number[] = [];
        let before = 0;
        const next = (now: number): void => {
          if (before > 0) lengths.push(now - before);
          before = now;
          if (lengths.length >= count) return resolve(lengths);
          step(lengths.length);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      });
    },
    record() {
      const frames: number[] = [];
      const longTasks: number[] = [];
      let before = performance.now();
      let going = true;
      const next = (now: number): void => {
        frames.push(now - before);
        before = now;
        if (going) requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) longTasks.push(entry.duration);
      });
      observer.observe({ type: 'longtask' });
      return {
        stop() {
          going = false;
          observer.disconnect();
          return { frames: frames.slice(1), longTasks };
        },
      };
    },
  };
  const watch = (): void => {
    const row = document.querySelector('[role="treegrid"] [role="row"][aria-level]');
    if (row === null) requestAnimationFrame(watch);
    else void painted().then(() => (clocks.firstRowsAt = performance.now()));
  };
  requestAnimationFrame(watch);
  (window as unknown as { clocks: Clocks }).clocks = clocks;
}
