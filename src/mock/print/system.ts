/** `hostname`, `uname -a`, `date` and `swlist`. */
import type { HostState } from '../state.ts';

/** The bare name. */
export function printHostname(state: HostState): string {
  return `${state.name}\n`;
}

/** System, name, release, version, machine, id, licence. */
export function printUname(state: HostState): string {
  return `HP-UX ${state.name} B.11.31 U ia64 2219604411 unlimited-user license\n`;
}

/** The host's own clock, which stands still. */
export function printDate(state: HostState): string {
  return `${state.date}\n`;
}

const BUNDLES = [
  ['FEATURE11i', 'B.11.31.1009.413', 'Feature Enablement Patches for HP-UX 11i v3, September 2010'],
  ['HPUX11i-DC-OE', 'B.11.31.1009', 'HP-UX Data Center Operating Environment'],
  ['HostAVIOStor', 'B.11.31.1009', 'HPVM Host AVIO Storage Software'],
  ['FibrChanl-01', 'B.11.31.1009', 'FibreChannel driver for PCI/PCI-X cards'],
  ['SerialSCSI-00', 'B.11.31.1009', 'PCI/PCI-X SerialSCSI; Supptd HW=A7173A'],
  ['T2767CC', 'B.04.30', 'Integrity VM'],
] as const;

/** The bundles, Integrity VM's own among them: its revision is what tells the product's version. */
export function printSwlist(state: HostState): string {
  const rows = BUNDLES.map(
    ([name, revision, title]) => `  ${name.padEnd(22)}${revision.padEnd(18)}${title}\n`,
  );
  return `# Initializing...
# Contacting target "${state.name}"...
#
# Target:  ${state.name}:/
#

#
# Bundle(s):
#

${rows.join('')}`;
}
