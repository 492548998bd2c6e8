/** `ioscan -m lun`: each LUN with its health, its lunpaths, its DSFs. The header keeps its own widths, wider rows overflow it. */
import type { HostState, Lun } from '../state.ts';
import { inquiryText, lunPath, lunpathPath, persistentDsfs } from '../device-names.ts';
import { dsfLines } from './layout.ts';

const HEADER = 'Class     I  Lun H/W Path  Driver  S/W State   H/W Type     Health  Description';
const SLICE = 500;

/** The mapping in slices of 500 LUNs. */
export function* printIoscanLuns(state: HostState): Generator<string> {
  const width = Math.max(12, ...state.luns.slice(-1).map((lun) => lunPath(lun).length));
  yield `${HEADER}\n${'='.repeat(HEADER.length)}\n`;
  for (let first = 0; first < state.luns.length; first += SLICE) {
    yield state.luns
      .slice(first, first + SLICE)
      .map((lun) => lunBlock(lun, width))
      .join('');
  }
}

function lunBlock(lun: Lun, width: number): string {
  const name = `${lun.className.padEnd(6)} ${String(lun.instance).padStart(4)}`;
  const state = `${lun.driver.padEnd(6)}  ${lun.swState.padEnd(11)} ${'DEVICE'.padEnd(12)} ${lun.health.padEnd(7)}`;
  let text = `${name}  ${lunPath(lun).padEnd(width)}  ${state}  ${inquiryText(lun)}\n`;
  for (const lunpath of lun.lunpaths) text += `             ${lunpathPath(lunpath)}\n`;
  return text + dsfLines(persistentDsfs(lun), 22);
}
