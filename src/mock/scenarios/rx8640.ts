/** The chassis of an rx8640: two cells, each with an I/O backplane; core I/O on the first. */
import type { HardwareRow } from '../state.ts';
import { addRow, type Wiring } from './wiring.ts';

const FC = 'HP AB379-60101 4Gb Dual Port PCI/PCI-X Fibre Channel Adapter';
const LAN = 'HP AB352-60001 PCI/PCI-X 1000Base-T Dual-port Adapter';
const PROCESSORS_A_CELL = 8;

/** The adapters that storage hangs on. */
export interface Chassis {
  readonly ide: HardwareRow;
  readonly sas: HardwareRow;
  readonly fc: readonly HardwareRow[];
  readonly usb: HardwareRow;
}

/** Adds all rows of the chassis. FC cards sit on local bus 2 of cell 0 and local bus 4 of cell 1, as `fcBuses` says. */
export function addChassis(wiring: Wiring, fcBuses: readonly (readonly number[])[] = [[2], [4]]): Chassis {
  const first = addCell(wiring, 0, fcBuses[0] ?? []);
  const second = addCell(wiring, 1, fcBuses[1] ?? []);
  addRow(wiring, 'ipmi', '16', 'ipmi', 'INTERFACE', 'IPMI Controller', ['/dev/ipmi']);
  const { ide, sas } = first;
  if (ide === null || sas === null) throw new Error('the first cell has no core I/O');
  return { ide, sas, fc: [...first.fc, ...second.fc], usb: addVirtualBuses(wiring) };
}

interface CellParts {
  ide: HardwareRow | null;
  sas: HardwareRow | null;
  fc: HardwareRow[];
}

function addCell(wiring: Wiring, cell: number, fcBuses: readonly number[]): CellParts {
  const parts: CellParts = { ide: null, sas: null, fc: [] };
  addRow(wiring, 'cell', `${cell}`, 'cell', 'BUS_NEXUS', '');
  addRow(wiring, 'ioa', `${cell}/0`, 'sba', 'BUS_NEXUS', 'System Bus Adapter (12eb)');
  for (const bus of [0, 1, 2, 4, 6, 8, 10, 12, 14]) addLocalBus(wiring, cell, bus, fcBuses, parts);
  addRow(wiring, 'memory', `${cell}/5`, 'memory', 'MEMORY', 'Memory');
  for (let processor = 0; processor < PROCESSORS_A_CELL; processor++) {
    addRow(wiring, 'processor', `${cell}/${120 + processor}`, 'processor', 'PROCESSOR', 'Processor');
  }
  return parts;
}

function addLocalBus(
  wiring: Wiring,
  cell: number,
  bus: number,
  fcBuses: readonly number[],
  parts: CellParts,
): void {
  const path = `${cell}/0/${bus}`;
  addRow(wiring, 'ba', path, 'lba', 'BUS_NEXUS', 'Local PCI-X Bus Adapter (12ee)');
  if (cell === 0 && bus === 0) parts.ide = addCoreIo(wiring, path);
  if (cell === 0 && bus === 1) parts.sas = addSas(wiring, path);
  if (fcBuses.includes(bus)) parts.fc.push(...addFcCard(wiring, path));
  if (bus === 6 && !fcBuses.includes(bus)) addLanCard(wiring, path);
}

function addCoreIo(wiring: Wiring, bus: string): HardwareRow {
  addRow(wiring, 'tty', `${bus}/0/0`, 'asio0', 'INTERFACE', 'PCI SimpleComm (103c1290)', [
    '/dev/diag/mux0',
    '/dev/mux0',
  ]);
  addRow(wiring, 'tty', `${bus}/0/1`, 'asio0', 'INTERFACE', 'PCI Serial (103c1048)', [
    '/dev/diag/mux1',
    '/dev/mux1',
    '/dev/tty1p0',
  ]);
  addRow(wiring, 'sideba', `${bus}/2/0`, 'side_multi', 'INTERFACE', 'CMD IDE controller');
  const ide = addRow(wiring, 'ext_bus', `${bus}/2/0.0`, 'side', 'INTERFACE', 'IDE Primary Channel');
  addRow(wiring, 'ext_bus', `${bus}/2/0.1`, 'side', 'INTERFACE', 'IDE Secondary Channel');
  addRow(wiring, 'usb', `${bus}/3/0`, 'hcd', 'INTERFACE', 'NEC OHCI Controller');
  addRow(wiring, 'usb', `${bus}/3/1`, 'hcd', 'INTERFACE', 'NEC OHCI Controller');
  addRow(wiring, 'usb', `${bus}/3/2`, 'ehci', 'INTERFACE', 'NEC EHCI Controller');
  addRow(wiring, 'usbms', `${bus}/3/2.2`, 'ms', 'DEVICE', 'USB Mass Storage [0]');
  return ide;
}

function addSas(wiring: Wiring, bus: string): HardwareRow {
  return addRow(wiring, 'escsi_ctlr', `${bus}/1/0`, 'sasd', 'INTERFACE', 'HP  PCI/PCI-X SAS MPT Adapter', [
    '/dev/sasd0',
  ]);
}

function addFcCard(wiring: Wiring, bus: string): HardwareRow[] {
  return [0, 1].map((port) => {
    const number = wiring.instances.get('fc') ?? 0;
    const description = `${FC} (FC Port ${port + 1})`;
    return addRow(wiring, 'fc', `${bus}/1/${port}`, 'fcd', 'INTERFACE', description, [`/dev/fcd${number}`]);
  });
}

function addLanCard(wiring: Wiring, bus: string): void {
  for (const port of [0, 1]) {
    const number = wiring.instances.get('lan') ?? 0;
    addRow(wiring, 'lan', `${bus}/1/${port}`, 'iether', 'INTERFACE', LAN, [`/dev/iether${number}`]);
  }
}

/** The USB mass storage bus, and the root under which the LUNs are listed. */
function addVirtualBuses(wiring: Wiring): HardwareRow {
  addRow(wiring, 'usbmsvbus', '64000/0x0', 'mass_storage', 'VIRTBUS', 'USB Mass Storage');
  const usb = addRow(
    wiring,
    'escsi_ctlr',
    '64000/0x0/0x0',
    'usb_ms_scsi',
    'INTERFACE',
    'USB Mass Storage Virt Ctlr',
  );
  addRow(wiring, 'esvroot', '64000/0xfa00', 'esvroot', 'VIRTBUS', 'Escsi virtual root');
  return usb;
}
