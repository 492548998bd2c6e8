/** `ioscan -kfnN`: the agile view. Adapters, each followed by its target paths and their lunpaths; the virtual root and the LUNs last. */
import type { HardwareRow, HostState, Lun, Lunpath, TargetPath } from '../state.ts';
import { inquiryText, lunName, lunPath, lunpathPath, persistentDsfs } from '../device-names.ts';
import { dsfLines, heading, narrowest, rowStart, widen, type Widths } from './layout.ts';

/** The listing in slices: one a target path, and one for every 500 LUNs, so that a big host can be printed between two frames. */
export function* printIoscanAgile(state: HostState): Generator<string> {
  const widths = yield* widthsOf(state);
  yield heading(widths);
  for (const row of state.rows) {
    yield hardwareRow(widths, row);
    for (const target of row.targets) yield* targetRows(widths, target);
  }
  yield* lunRows(widths, state.luns);
}

/** DSFs start under the hardware path, in original spacing two blanks further in. */
function dsfIndent(widths: Widths): number {
  return widths.className + widths.instance + 11;
}

/** Looks at every row once; its empty slices only let the page have a turn. */
function* widthsOf(state: HostState): Generator<string, Widths> {
  const widths = narrowest();
  for (const row of state.rows) {
    widen(widths, row.className, row.instance, row.path, row.driver);
    for (const target of row.targets) {
      widenForTarget(widths, target);
      yield '';
    }
  }
  for (const lun of state.luns) widen(widths, lun.className, lun.instance, lunPath(lun), lun.driver);
  return widths;
}

function widenForTarget(widths: Widths, target: TargetPath): void {
  widen(widths, 'tgtpath', target.instance, target.path, 'estp');
  for (const { instance, lunId } of target.lunpaths) {
    const length = target.path.length + 1 + lunId.length;
    if (length > widths.path) widths.path = length;
    if (instance >= 10 ** widths.instance) widths.instance = String(instance).length;
  }
}

function hardwareRow(widths: Widths, row: HardwareRow): string {
  const start = rowStart(widths, row.className, row.instance, row.path, row.driver, row.swState, row.hwType);
  return `${start}${row.description}\n${dsfLines(row.dsfs, dsfIndent(widths))}`;
}

function* targetRows(widths: Widths, target: TargetPath): Generator<string> {
  const start = rowStart(widths, 'tgtpath', target.instance, target.path, 'estp', target.swState, 'TGT_PATH');
  yield `${start}${targetDescription(target)}\n`;
  let text = '';
  for (const lunpath of target.lunpaths) text += lunpathRow(widths, lunpath);
  yield text;
}

function targetDescription({ transport, driver, portId }: TargetPath): string {
  const served = `${transport} target served by ${driver} driver`;
  return transport === 'fibre_channel' ? served : `${served}, target port id 0x${portId.toString(16)}`;
}

function lunpathRow(widths: Widths, lunpath: Lunpath): string {
  const { instance, swState, lun } = lunpath;
  const start = rowStart(widths, 'lunpath', instance, lunpathPath(lunpath), 'eslpt', swState, 'LUN_PATH');
  return `${start}LUN path for ${lunName(lun)}\n`;
}

function* lunRows(widths: Widths, luns: readonly Lun[]): Generator<string> {
  const indent = dsfIndent(widths);
  for (let first = 0; first < luns.length; first += 500) {
    let text = '';
    for (const lun of luns.slice(first, first + 500)) {
      const { className, instance, driver, swState } = lun;
      const start = rowStart(widths, className, instance, lunPath(lun), driver, swState, 'DEVICE');
      text += `${start}${inquiryText(lun)}\n${dsfLines(persistentDsfs(lun), indent)}`;
    }
    yield text;
  }
}
