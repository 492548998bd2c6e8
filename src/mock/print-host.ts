/** From a host's state to the answer of a command: the echoed command line, then what the command prints. */
import { OUTPUT_COMMANDS, type OutputKey } from '../api/contract.ts';
import type { HostState } from './state.ts';
import { demoHostById, hostState } from './hosts.ts';
import { printDatabase } from './print/hpvmdevmgmt.ts';
import { printGuest, printGuestDevices } from './print/hpvmstatus-guest.ts';
import { printHpvmstatus } from './print/hpvmstatus.ts';
import { printIoscanAgile } from './print/ioscan-agile.ts';
import { printIoscanLegacy, printIoscanUsable } from './print/ioscan-legacy.ts';
import { printIoscanDsfs, printIoscanHardwarePaths } from './print/ioscan-m-dsf.ts';
import { printIoscanLuns } from './print/ioscan-m-lun.ts';
import { printIoscanHealth } from './print/ioscan-p-health.ts';
import { printWwids } from './print/scsimgr.ts';
import { printDate, printHostname, printSwlist, printUname } from './print/system.ts';
import { printBdf, printMount, printSwapinfo } from './print/usage.ts';
import { printLvlnboot, printLvmadm, printVgdisplay } from './print/volumes.ts';
import { printVxdisk } from './print/vxdisk.ts';

type Printer = (state: HostState) => string | Iterable<string>;

const PRINTERS: Readonly<Record<Exclude<OutputKey, 'hpvmstatus-P' | 'hpvmstatus-P-d'>, Printer>> = {
  hostname: printHostname,
  uname: printUname,
  date: printDate,
  swlist: printSwlist,
  'ioscan-kfnN': printIoscanAgile,
  'ioscan-m-lun': printIoscanLuns,
  hpvmstatus: printHpvmstatus,
  hpvmdevmgmt: printDatabase,
  'scsimgr-wwid': printWwids,
  'ioscan-P-health': printIoscanHealth,
  'ioscan-m-dsf': printIoscanDsfs,
  'ioscan-m-hwpath': printIoscanHardwarePaths,
  'ioscan-kfn': printIoscanLegacy,
  'ioscan-fun': printIoscanUsable,
  vgdisplay: printVgdisplay,
  lvmadm: printLvmadm,
  bdf: printBdf,
  mount: printMount,
  swapinfo: printSwapinfo,
  lvlnboot: printLvlnboot,
  vxdisk: printVxdisk,
};

/** The answer in slices that are short enough to print between two frames. */
export function* printSlices(state: HostState, key: OutputKey): Generator<string> {
  if (key === 'hpvmstatus-P' || key === 'hpvmstatus-P-d') {
    const print = key === 'hpvmstatus-P' ? printGuest : printGuestDevices;
    for (const guest of state.guests) {
      if (guest.onlyListed === true) continue;
      yield echo(state, OUTPUT_COMMANDS[key].replace('GUEST', guest.name)) + print(guest);
    }
    return;
  }
  yield echo(state, OUTPUT_COMMANDS[key]);
  const printed = PRINTERS[key](state);
  if (typeof printed === 'string') yield printed;
  else yield* printed;
}

/** The whole answer of a demo host to one command; null when there is no such host, or when it does not offer that output. */
export function printOutput(hostId: string, key: OutputKey): string | null {
  const state = hostState(hostId);
  const offered = demoHostById(hostId)?.listing.outputs.includes(key) ?? false;
  return state === null || !offered ? null : [...printSlices(state, key)].join('');
}

function echo(state: HostState, command: string): string {
  return `[root@${state.name}] / # ${command}\n`;
}
