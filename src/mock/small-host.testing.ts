/** A host so small that every printer's whole text can be read in a test. */
import type { HostState } from './state.ts';
import { databaseOf } from './scenarios/database.ts';
import { addLun, addLunpath, addRow, addTarget, flatLunId, startWiring } from './scenarios/wiring.ts';

/** One FC port with an array LUN and a tape, one SAS boot disk, one guest. */
export function smallHost(): HostState {
  const wiring = startWiring('quay', 'Sun Nov 22 14:02:07 GMT 2026');
  const { state } = wiring;
  const sas = addRow(wiring, 'escsi_ctlr', '0/1/1/0', 'sasd', 'INTERFACE', 'SAS Adapter', ['/dev/sasd0']);
  const fc = addRow(wiring, 'fc', '0/4/1/0', 'fcd', 'INTERFACE', 'Fibre Channel Adapter', ['/dev/fcd0']);
  addRow(wiring, 'esvroot', '64000/0xfa00', 'esvroot', 'VIRTBUS', 'Escsi virtual root');
  const boot = {
    className: 'disk',
    instance: 1,
    vendor: 'HP',
    product: 'DG146BABCF',
    partitions: 1,
  } as const;
  const array = { className: 'disk', instance: 20, vendor: '3PARdata', product: 'VV' } as const;
  const drive = { className: 'tape', instance: 3, vendor: 'HP', product: 'Ultrium 4-SCSI' } as const;
  const sasTarget = addTarget(wiring, sas, '0x5000c5000aba6791', 1, 'sas');
  addLunpath(wiring, sasTarget, addLun(wiring, { ...boot, wwid: '0x5000c5000aba6790' }), '0x0');
  const port = addTarget(wiring, fc, '0x50060e8004a1c210', 0x010412, 'fibre_channel');
  addLunpath(wiring, port, addLun(wiring, { ...array, wwid: null }), flatLunId(17));
  const library = addTarget(wiring, fc, '0x500104f000b8d7f0', 0x010523, 'fibre_channel');
  addLunpath(wiring, library, addLun(wiring, { ...drive, wwid: '0x500104f000b8d7ef' }), '0x0');
  state.guests = [
    {
      name: 'atlas',
      number: 1,
      os: 'HPUX',
      state: 'On (OS)',
      vcpus: 2,
      memoryGb: 16,
      devices: [
        {
          device: 'disk',
          adapter: 'avio_stor',
          bus: 0,
          slot: 0,
          target: 3,
          storage: 'disk',
          location: '/dev/rdisk/disk20',
        },
        {
          device: 'tape',
          adapter: 'avio_stor',
          bus: 0,
          slot: 4,
          target: 0,
          storage: 'attach_path',
          location: '0/4/1/0.0x500104f000b8d7f0.0x0',
        },
      ],
      nics: [
        { adapter: 'avio_lan', bus: 0, slot: 1, mac: '5e-1f-3a-70-01-a1', vswitch: 'localnet', port: 7 },
      ],
    },
  ];
  state.volumeGroups = [
    {
      name: '/dev/vg00',
      active: true,
      mirrored: false,
      physical: [{ dsf: '/dev/disk/disk1_p2', sizeMb: 64000 }],
      logical: [
        { name: 'lvol1', sizeMb: 1792, use: '/stand' },
        { name: 'lvol2', sizeMb: 8192, use: 'swap' },
      ],
    },
    { name: '/dev/vgold', active: false, mirrored: false, physical: [], logical: [] },
  ];
  state.database = databaseOf(state);
  return state;
}
