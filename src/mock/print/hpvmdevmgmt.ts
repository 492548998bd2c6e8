/** `hpvmdevmgmt -l all`: the device database, an entry a line, in slices. */
import type { DatabaseEntry, HostState } from '../state.ts';

/** `alias[,alias…]:ATTR=VALUE[,…]:dependent[,…]:unique-id` */
export function* printDatabase(state: HostState): Generator<string> {
  for (let first = 0; first < state.database.length; first += 1000) {
    yield state.database
      .slice(first, first + 1000)
      .map(entryLine)
      .join('');
  }
}

function entryLine(entry: DatabaseEntry): string {
  const attributes = entry.attributes.map(([name, value]) => `${name}=${value}`).join(',');
  return `${entry.names.join(',')}:${attributes}:${entry.dependents.join(',')}:${entry.uniqueId}\n`;
}
