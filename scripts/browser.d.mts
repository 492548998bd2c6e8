/** The path of a browser that is there already, or null. */
export function findBrowser(): string | null;
/** What every launch needs. */
export const LAUNCH_ARGS: string[];
