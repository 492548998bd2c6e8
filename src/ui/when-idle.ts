/** Work that can wait until the page has nothing better to do. */
import { useEffect } from 'react';

/** Long enough for the first screen to stand, short enough to be done before a connection is lost. */
const LATEST_MS = 2_000;

/** Does `act` once, when the browser is idle after the component has mounted; `act` must be stable. */
export function useWhenIdle(act: () => void): void {
  useEffect(() => {
    const idle = requestIdleCallback(act, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [act]);
}
