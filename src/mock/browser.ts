/** The mock host in the browser. Loaded on demand only: it carries MSW, which is larger than the rest of the app's framework. */
import { setupWorker, type SetupWorker } from 'msw/browser';
import { handlers } from './handlers.ts';

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && starting !== null) void reviveDemo();
});

let starting: Promise<SetupWorker> | null = null;

/**
 * Starts answering the demo hosts' requests; resolves when the first request may be sent. Later calls share the first start,
 * and wake the service worker should the browser have stopped it meanwhile.
 * Rejects when the browser allows no service worker here and MSW's in-page way fails too; the next call tries again.
 */
export async function startDemo(): Promise<void> {
  const running = starting;
  starting ??= start();
  try {
    await starting;
    if (running !== null) await reviveDemo();
  } catch (error) {
    starting = null;
    throw error;
  }
}

async function start(): Promise<SetupWorker> {
  const worker = setupWorker(...handlers);
  const scope = import.meta.env.BASE_URL;
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${scope}mockServiceWorker.js`, options: { scope } },
  });
  return worker;
}

/** Stops answering: from now on requests reach the server at this origin. Does nothing when the demo does not run. */
export async function stopDemo(): Promise<void> {
  const running = starting;
  starting = null;
  if (running !== null) (await running).stop();
}

/** How long a stopped service worker may take to come back before the request is tried all the same. */
const REVIVE_MS = 1500;

/**
 * Tells the service worker again that this page wants its requests answered: a worker that the browser had stopped (sleep, memory)
 * forgets its pages and lets their requests through to the network. Resolves when the worker says that it listens, or after a short
 * wait. Call it before a request is tried again that came back as something else than the contract's answer; harmless at any time.
 */
export function reviveDemo(): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const controller = container?.controller;
  if (container === undefined || controller === null || controller === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (event?: MessageEvent): void => {
      if (event !== undefined && event.data?.type !== 'MOCKING_ENABLED') return;
      clearTimeout(timer);
      container.removeEventListener('message', done);
      resolve();
    };
    const timer = setTimeout(done, REVIVE_MS);
    container.addEventListener('message', done);
    controller.postMessage('MOCK_ACTIVATE', []);
  });
}
