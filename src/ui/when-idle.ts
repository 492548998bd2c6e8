/** Work that can wait until the page has nothing better to do. */
import { useEffect } from 'react';

/** Long enough for the first screen to stand, short enough to be done before a connection is lost. */
const LATEST_MS = 2_000;

/** Fetches once, when the browser is idle after the component has mounted; what fails is fetched when it is needed. `load` must be stable. */
export function useWhenIdle(load: () => Promise<unknown>): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load().catch(() => undefined), { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [load]);
}
