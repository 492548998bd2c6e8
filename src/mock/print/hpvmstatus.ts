/** `hpvmstatus`: all guests. */
import type { Guest, HostState } from '../state.ts';

const HEADING = `[Virtual Machines]
Virtual Machine Name VM #  OS Type State     #VCPUs #Devs #Nets Memory  Runsysid
==================== ===== ======= ========= ====== ===== ===== ======= ========
`;

/** A row a guest; a name longer than its column shifts the row. */
export function printHpvmstatus(state: HostState): string {
  return HEADING + state.guests.map(row).join('');
}

function row(guest: Guest): string {
  const name = `${guest.name.padEnd(20)} ${String(guest.number).padStart(5)}`;
  const counts = [guest.vcpus, guest.devices.length, guest.nics.length].map((count, index) =>
    String(count).padStart(index === 0 ? 6 : 5),
  );
  const memory = `${guest.memoryGb} GB`.padStart(7);
  const cells = [name, guest.os.padEnd(7), guest.state.padEnd(9), ...counts, memory, '0'.padStart(8)];
  return `${cells.join(' ')}\n`;
}
