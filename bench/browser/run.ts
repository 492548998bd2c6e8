/**
 * `ocean` in headless Chromium, against the built app: how long until rows stand on screen, what expanding, filtering, scrolling and
 * dragging cost, and what it all weighs. Prints one line a figure; needs `npm run build` first and a browser path as its argument.
 */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { preview } from 'vite';
import { median, percentile } from '../median.ts';
import { installClocks, type Clocks } from './in-page.ts';

declare global {
  interface Window {
    clocks: Clocks;
  }
}

const REPEATS = 9;
const PORT = 4174;
const URL_OF_OCEAN = `http://localhost:${PORT}/demo/ocean`;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly wanted: string;
}

const figures: Figure[] = [];

function note(name: string, value: number, unit: string, wanted: string): void {
  figures.push({ name, value, unit, wanted });
  console.log(`${name.padEnd(58)} ${value.toFixed(1).padStart(9)} ${unit.padEnd(3)}  wanted ${wanted}`);
}

async function openOcean(page: Page): Promise<{ inAll: number; afterText: number }> {
  await page.goto(URL_OF_OCEAN);
  await page.waitForFunction(() => window.clocks.firstRowsAt > 0, undefined, {
    timeout: 60_000,
    polling: 50,
  });
  return page.evaluate(() => {
    const arrived = performance.getEntriesByName('lundock: text arrived')[0];
    return {
      inAll: window.clocks.firstRowsAt,
      afterText: window.clocks.firstRowsAt - (arrived?.startTime ?? 0),
    };
  });
}

async function measureOpening(page: Page): Promise<void> {
  const runs = [];
  for (let i = 0; i < 3; i++) runs.push(await openOcean(page));
  note(
    'first rows after the text arrived, median of 3',
    median(runs.map((r) => r.afterText)),
    'ms',
    '<= 1000',
  );
  note('first rows after navigation, median of 3', median(runs.map((r) => r.inAll)), 'ms', '<= 4000');
}

async function measureExpanding(page: Page): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    await page.getByRole('button', { name: 'Collapse all', exact: true }).click();
    times.push(
      await page.evaluate(() => {
        const grid = document.querySelector('[role="treegrid"]')!;
        const before = grid.getAttribute('aria-rowcount');
        const button = [...document.querySelectorAll('button')].find(
          (b) => (b.getAttribute('aria-label') ?? b.textContent) === 'Expand all',
        )!;
        return window.clocks.timeToPaint(
          () => button.click(),
          () => grid.getAttribute('aria-rowcount') !== before,
        );
      }),
    );
  }
  note(`expand all to painted, median of ${REPEATS}`, median(times), 'ms', '<= 50');
}

async function measureFiltering(page: Page): Promise<void> {
  const times: number[] = [];
  // Each narrows or widens what the one before found, so that the number of rows tells when it stands on screen.
  for (const text of ['0x400', '0x4001', 'disk1', 'disk12', 'disk123', 'disk1234', 'tape', 'tape1', 'hsv']) {
    times.push(
      await page.evaluate((value) => {
        const grid = document.querySelector('[role="treegrid"]')!;
        const box = document.querySelector<HTMLInputElement>('input[aria-label="Filter devices"]')!;
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
        const before = grid.getAttribute('aria-rowcount');
        return window.clocks.timeToPaint(
          () => {
            set.call(box, value);
            box.dispatchEvent(new Event('input', { bubbles: true }));
          },
          () => document.querySelector('[role="treegrid"]')!.getAttribute('aria-rowcount') !== before,
        );
      }, text),
    );
  }
  note('filter keystroke to painted, median of 9 texts', median(times), 'ms', '<= 50');
  note('filter keystroke to painted, slowest of 9 texts', Math.max(...times), 'ms', '');
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('');
}

async function measureScrolling(page: Page): Promise<void> {
  const p95s: number[] = [];
  for (let i = 0; i < 3; i++) {
    const lengths = await page.evaluate(() => {
      const grid = document.querySelector<HTMLElement>('[role="treegrid"]')!;
      const scrollers = [grid, ...grid.querySelectorAll<HTMLElement>('*')];
      let scroller: HTMLElement | null =
        scrollers.find((e) => e.scrollHeight > e.clientHeight + 1000) ?? grid.parentElement;
      while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1000)
        scroller = scroller.parentElement;
      scroller!.scrollTop = 0;
      return window.clocks.frames(120, () => (scroller!.scrollTop += 270));
    });
    p95s.push(percentile(lengths, 0.95));
  }
  note('frame while scrolling the tree, p95, median of 3 runs', median(p95s), 'ms', '<= 16.7');
}

/** Carries the first free LUN over the guests, while the list of guests scrolls under it. */
async function measureDragging(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('tape');
  const row = page
    .getByRole('treegrid')
    .locator('[role=row][aria-level="3"]')
    .filter({ hasText: /tape\d/ })
    .first();
  await row.focus();
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '2');
  await page.mouse.move(0, 0);
  const from = (await row.boundingBox())!;
  const list = page.getByRole('region', { name: 'Guests' });
  const guests = (await list.boundingBox())!;
  await page.mouse.move(from.x + 120, from.y + from.height / 2);
  await page.mouse.down();
  await page.evaluate(
    () => ((window as unknown as { recording: unknown }).recording = window.clocks.record()),
  );
  for (let step = 0; step < 150; step++) {
    const y = guests.y + 120 + ((step * 37) % Math.max(200, guests.height - 200));
    await page.mouse.move(guests.x + guests.width / 2 + (step % 5), y);
    // Nothing would be measured if the row had not been picked up.
    if (step === 5) await page.getByText(/of 500 can take/).waitFor({ timeout: 5_000 });
    // As fast as the list scrolls by itself while something is held at its edge.
    await list.evaluate((region) => {
      const scroller = [...region.querySelectorAll('[data-guest-list]')].at(0);
      scroller!.scrollBy(0, 30);
    });
  }
  const { frames, longTasks } = await page.evaluate(() =>
    (window as unknown as { recording: ReturnType<Clocks['record']> }).recording.stop(),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  note(
    `frame while dragging over 500 guests, p95 of ${frames.length}`,
    percentile(frames, 0.95),
    'ms',
    '<= 16.7',
  );
  note('longest task while dragging', Math.max(0, ...longTasks), 'ms', '<= 50');
}

async function measureHeap(page: Page, cdp: CDPSession): Promise<void> {
  await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  note('JavaScript heap with ocean open, after a collection', usage.usedSize / 1e6, 'MB', '<= 150');
  note('… and the buffers behind its columns', (usage.backingStorageSize ?? 0) / 1e6, 'MB', '');
  void page;
}

const executablePath = process.argv[2];
const server = await preview({
  preview: { port: PORT, strictPort: true, host: 'localhost' },
  logLevel: 'error',
});
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
// tsx wraps named functions in a helper of its own, which the page does not have.
await page.addInitScript('globalThis.__name = (f) => f');
await page.addInitScript(installClocks);
const cdp = await page.context().newCDPSession(page);
console.log(`Chromium ${browser.version()}, 1440x900, ocean`);
await measureOpening(page);
await measureExpanding(page);
await measureFiltering(page);
await measureScrolling(page);
await measureDragging(page);
await measureHeap(page, cdp);
await browser.close();
await server.close();
