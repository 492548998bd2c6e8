/** `ioscan -kfn` and `ioscan -fun`: the legacy view, with instances of its own. */
import type { HostState } from '../state.ts';
import { legacyView } from '../legacy-view.ts';
import { dsfLines, heading, narrowest, rowStart, widen } from './layout.ts';

/** Every row the kernel knows. */
export function printIoscanLegacy(state: HostState): string {
  return printRows(state, false);
}

/** Usable devices only: `-u` leaves out what is not CLAIMED. */
export function printIoscanUsable(state: HostState): string {
  return printRows(state, true);
}

function printRows(state: HostState, usableOnly: boolean): string {
  const rows = legacyView(state).rows.filter((row) => !usableOnly || row.swState === 'CLAIMED');
  const widths = narrowest();
  for (const row of rows) widen(widths, row.className, row.instance, row.path, row.driver);
  const indent = widths.className + widths.instance + 11;
  const lines = rows.map(
    (row) =>
      `${rowStart(widths, row.className, row.instance, row.path, row.driver, row.swState, row.hwType)}${row.description}\n${dsfLines(row.dsfs, indent)}`,
  );
  return heading(widths) + lines.join('');
}
