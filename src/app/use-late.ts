import { useEffect, useState } from 'react';

/**
 * A part whose code comes when it is first wanted: null until then. Unlike `lazy`, a fetch that failed takes nothing down and is not the
 * last word: `onFail` hears of it, and the next time that the part is wanted it is fetched again. `load` and `onFail` must be stable.
 */
export function useLate<Part>(
  wanted: boolean,
  load: () => Promise<Part>,
  onFail: (error: unknown) => void,
): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  const missing = wanted && part === null;
  useEffect(() => {
    if (!missing) return undefined;
    let gone = false;
    load().then(
      (came) => !gone && setPart(() => came),
      (error: unknown) => !gone && onFail(error),
    );
    return () => {
      gone = true;
    };
  }, [missing, load, onFail]);
  return part;
}
