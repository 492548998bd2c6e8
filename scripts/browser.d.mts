/** A Chromium and where it came from. */
export interface FoundBrowser {
  readonly path: string;
  readonly how: string;
}
/** A browser that is there already, or null. */
export function findBrowser(): FoundBrowser | null;
/** A browser, installed if need be; throws one sentence when there is no way to one. */
export function ensureBrowser(): FoundBrowser;
/** What every launch needs. */
export const LAUNCH_ARGS: string[];
