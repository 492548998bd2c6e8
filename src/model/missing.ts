/** Kinds of facts that a load lacks: what hides something from the picture, worst first. words/reading.ts says each. */
import type { Inventory } from './inventory.ts';

export type MissingFact =
  | { readonly kind: 'tree' }
  | { readonly kind: 'luns' }
  | { readonly kind: 'lunpaths' }
  | { readonly kind: 'guests' }
  /** Guests whose devices no output lists. */
  | { readonly kind: 'guest-devices'; readonly guests: readonly string[] }
  | { readonly kind: 'database' }
  | { readonly kind: 'health' }
  | { readonly kind: 'wwids' }
  /** Volume groups and mounts: the device database says what the host keeps for itself, these say what lies where. */
  | { readonly kind: 'volume-groups' }
  | { readonly kind: 'mounts' }
  | { readonly kind: 'version' }
  | { readonly kind: 'host-name' }
  | { readonly kind: 'date' };

/** What was not read. A legacy capture has no lunpaths to show, so only their absence from an agile one counts. */
export function missingFacts(inventory: Inventory): readonly MissingFact[] {
  const { evidence, host, guests, usage } = inventory;
  const missing: MissingFact[] = [];
  if (evidence.view === 'none') missing.push({ kind: 'tree' });
  else if (!evidence.lunRows) missing.push({ kind: 'luns' });
  if (evidence.view !== 'none' && !evidence.lunpathRows) missing.push({ kind: 'lunpaths' });
  if (!evidence.guestList) missing.push({ kind: 'guests' });
  const unread = guests.filter(({ devicesRead }) => !devicesRead).map(({ name }) => name);
  if (unread.length > 0) missing.push({ kind: 'guest-devices', guests: unread });
  if (!evidence.database) missing.push({ kind: 'database' });
  if (!evidence.health) missing.push({ kind: 'health' });
  if (!evidence.wwids) missing.push({ kind: 'wwids' });
  if (!usage.groupsRead) missing.push({ kind: 'volume-groups' });
  if (!usage.mountsRead) missing.push({ kind: 'mounts' });
  if (host.hpvmRevision === null) missing.push({ kind: 'version' });
  if (host.name === null) missing.push({ kind: 'host-name' });
  if (host.date === null) missing.push({ kind: 'date' });
  return missing;
}
