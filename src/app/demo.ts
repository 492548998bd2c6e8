/** The demo hosts: what the start page shows of them before anything of the mock is loaded, and starting and stopping the mock. */
import type { DemoCard } from '../features/start/StartPage.tsx';
import { demoCards } from '../words/demos.ts';

/** False in a build without the demo (`VITE_DEMO=off`): then nothing of the mock is in the bundle. */
export const DEMO_BUILT = import.meta.env.VITE_DEMO !== 'off';

/** The demo hosts of this build. */
export const demos: readonly DemoCard[] = DEMO_BUILT ? demoCards : [];

let running = false;

/** Makes the mock host answer for this page's origin; a second call revives it when the browser had put it to sleep. */
export async function startDemo(): Promise<void> {
  if (import.meta.env.VITE_DEMO === 'off') return;
  const mock = await import('../mock/browser.ts');
  if (running) await mock.reviveDemo();
  else await mock.startDemo();
  running = true;
}

/** Lets a live host at this origin answer again. */
export async function stopDemo(): Promise<void> {
  if (import.meta.env.VITE_DEMO === 'off' || !running) return;
  const mock = await import('../mock/browser.ts');
  await mock.stopDemo();
  running = false;
}
