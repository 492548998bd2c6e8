/** `scsimgr -p get_attr all_lun -a device_file -a wwid`: a LUN a line, values joined by `:`; a LUN without WWID ends after it. */
import type { HostState } from '../state.ts';
import { characterDsf } from '../device-names.ts';

/** The lines in slices of 1000 LUNs. */
export function* printWwids(state: HostState): Generator<string> {
  for (let first = 0; first < state.luns.length; first += 1000) {
    yield state.luns
      .slice(first, first + 1000)
      .map((lun) => `${characterDsf(lun)}:${lun.wwid ?? ''}\n`)
      .join('');
  }
}
