/** `hpvmstatus -P guest` and `hpvmstatus -P guest -d`. */
import type { Guest, GuestDevice, Nic } from '../state.ts';

const STORAGE_HEADING = `Guest                                 Physical
Device  Adaptor    Bus Dev Ftn Tgt Lun Storage   Device
======= ========== === === === === === ========= =========================
`;

/** One guest in full: a table a section. */
export function printGuest(guest: Guest): string {
  return [
    details(guest),
    '[Authorized Administrators]\nOper Groups:  \nAdmin Groups:\nOper Users:   \nAdmin Users:  \n',
    processors(guest),
    `[Memory Details]\nTotal    Reserved\nMemory   Memory  \n=======  ========\n${`${guest.memoryGb} GB`.padStart(5)}     64 MB\n`,
    `[Storage Interface Details]\n${STORAGE_HEADING}${guest.devices.map(deviceRow).join('')}`,
    network(guest),
    `[Misc Interface Details]\n${STORAGE_HEADING}serial  com1                           tty       console\n`,
  ].join('\n');
}

function details(guest: Guest): string {
  const row = `${guest.name.padEnd(20)} ${String(guest.number).padStart(5)} ${guest.os.padEnd(7)} ${guest.state.padEnd(10)}`;
  return `[Virtual Machine Details]
Virtual Machine Name VM #  OS Type State
==================== ===== ======= ========
${row}
`;
}

function processors(guest: Guest): string {
  return `[Virtual CPU Details]
#vCPUs Entitlement Maximum
====== =========== =======
${String(guest.vcpus).padStart(2)}       10.0%  100.0%
`;
}

function deviceRow(device: GuestDevice): string {
  const address = [device.bus, device.slot, 0, device.target, 0].map((part) => String(part).padStart(3));
  const cells = [device.device.padEnd(7), device.adapter.padEnd(10), ...address, device.storage.padEnd(9)];
  return `${cells.join(' ')} ${device.location}\n`;
}

function network(guest: Guest): string {
  return `[Network Interface Details]
Interface Adaptor    Name/Num   PortNum Bus Dev Ftn Mac Address
========= ========== ========== ======= === === === =================
${guest.nics.map(nicRow).join('')}`;
}

function nicRow(nic: Nic): string {
  const address = [nic.bus, nic.slot, 0].map((part) => String(part).padStart(3));
  const port = String(nic.port).padEnd(7);
  return `${['vswitch  ', nic.adapter.padEnd(10), nic.vswitch.padEnd(10), port, ...address, nic.mac].join(' ')}\n`;
}

/** The guest's devices as resource statements, one a line: what `hpvmmodify -d` and `-m` take. */
export function printGuestDevices(guest: Guest): string {
  return [
    '[Virtual Machine Devices]\n',
    `[Storage Interface Details]\n${guest.devices.map((device) => `${statement(device)}\n`).join('')}`,
    `[Network Interface Details]\n${guest.nics.map((nic) => `${networkStatement(nic)}\n`).join('')}`,
    '[Misc Interface Details]\nserial:com1::tty:console\n',
  ].join('\n');
}

function statement(device: GuestDevice): string {
  const address = `${device.bus},${device.slot},${device.target}`;
  return `${device.device}:${device.adapter}:${address}:${device.storage}:${device.location}`;
}

function networkStatement(nic: Nic): string {
  const mac = `0x${nic.mac.replaceAll('-', '').toUpperCase()}`;
  return `network:${nic.adapter}:${nic.bus},${nic.slot},${mac}:vswitch:${nic.vswitch}`;
}
