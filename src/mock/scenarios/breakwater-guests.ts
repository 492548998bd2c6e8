/** The guests that only `breakwater` has: each a mistake that somebody makes, and that nothing on the host objects to. */
import { lunpathPath } from '../device-names.ts';
import { legacyView } from '../legacy-view.ts';
import type { Guest, HostState, Lun, VolumeGroup } from '../state.ts';
import { guest } from './harbor.ts';

/** The lunpath that java still names: its tape drive was replaced, and the new one has another port name. */
export const GONE_LUNPATH = '0/0/2/1/1.0x500104f000b8d7f9.0x0';

/** What mistakes these guests are about. */
export interface Troubled {
  /** The first tape drive, which atlas has by its first lunpath. */
  readonly tape: Lun;
  /** The drive that has lost its first lunpath. */
  readonly failingTape: Lun;
  readonly changer: Lun;
  /** A disk that indigo has by two names. */
  readonly twice: Lun;
}

/** A group whose volume is too large for HP-UX 11i v2. */
export function dataGroup(): VolumeGroup {
  const disk = (instance: number) => ({ dsf: `/dev/disk/disk${instance}`, sizeMb: 1_536_000 });
  return {
    name: '/dev/vgdata',
    active: true,
    mirrored: false,
    extentMb: 64,
    physical: [disk(48), disk(49)],
    logical: [{ name: 'havana1', sizeMb: 2_621_440, use: null }],
  };
}

/** Guests 8 to 16. */
export function breakwaterGuests(state: HostState, luns: Troubled): Guest[] {
  return [...databaseServers(luns), ...backupServers(state, luns), ...otherSystems(), ...unfinished()];
}

/** java stands in for havana when that fails; nothing keeps it from starting while havana runs. */
function databaseServers({ tape }: Troubled): Guest[] {
  return [
    guest('havana', 8, 'HPUX', 'On (OS)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk40',
      'disk:avio_stor:0,0,1:disk:/dev/rdisk/disk41',
      'disk:avio_stor:0,0,2:lv:/dev/vgdata/rhavana1',
      `tape:avio_stor:0,4,0:attach_path:${pathOf(tape, 1)}`,
    ]),
    guest('java', 9, 'HPUX', 'Off', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk42',
      'disk:avio_stor:0,0,1:disk:/dev/rdisk/disk41',
      `tape:avio_stor:0,4,0:attach_path:${GONE_LUNPATH}`,
    ]),
  ];
}

/** indigo has the robot where a drive was meant: both answer at one target port. kelso's second disk went to the host's vg01 since. */
function backupServers(state: HostState, { failingTape, changer, twice }: Troubled): Guest[] {
  return [
    guest('indigo', 10, 'HPUX', 'Off', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk44',
      `disk:avio_stor:0,0,1:disk:/dev/rdisk/disk${twice.instance}`,
      `disk:avio_stor:0,0,2:disk:${legacyName(state, twice)}`,
      `tape:avio_stor:0,4,0:attach_path:${pathOf(failingTape, 0)}`,
      `tape:avio_stor:0,4,1:attach_path:${pathOf(changer, 0)}`,
    ]),
    guest('kelso', 11, 'HPUX', 'Off', [
      'disk:scsi:0,0,0:disk:/dev/rdisk/disk45',
      'disk:scsi:0,0,1:disk:/dev/rdisk/disk33',
      'tape:scsi:0,2,0:attach:/dev/pt/pt_tape3',
    ]),
  ];
}

/** lagos keeps the drive that atlas burns with, malta the one that garnet reads. */
function otherSystems(): Guest[] {
  return [
    guest('lagos', 12, 'LINUX', 'On (OS)', [
      'disk:avio_stor:0,0,0:disk:/dev/rdisk/disk46',
      'dvd:scsi:0,2,0:file:/hpvm/isos/rhel-5.6-ia64.iso',
      'dvd:scsi:0,2,1:null:/dev/rdisk/disk11',
    ]),
    guest('malta', 13, 'OPENVMS', 'Off', [
      'disk:scsi:0,0,0:disk:/dev/rdisk/disk47',
      'dvd:scsi:0,0,1:disk:/dev/rdisk/disk10',
    ]),
  ];
}

/** nile waits at EFI to be installed, over havana's data; oslo was copied by hand and lost a name; pearl has just been made. */
function unfinished(): Guest[] {
  return [
    guest('nile', 14, 'HPUX', 'On (EFI)', ['disk:avio_stor:0,0,0:disk:/dev/rdisk/disk49']),
    guest('oslo', 15, 'WINDOWS', 'Off', ['disk:scsi:0,0,0:disk:/dev/rdisk/disk50', 'disk:scsi:0,0,5:lv:']),
    {
      ...guest('pearl', 16, 'HPUX', 'Off', ['disk:avio_stor:0,0,0:disk:/dev/rdisk/disk51']),
      onlyListed: true,
    },
  ];
}

function pathOf({ lunpaths }: Lun, index: number): string {
  const lunpath = lunpaths[index];
  if (lunpath === undefined) throw new Error(`no lunpath ${index}`);
  return lunpathPath(lunpath);
}

/** The character DSF of the legacy view, by the first lunpath. */
function legacyName(state: HostState, lun: Lun): string {
  const [first] = lun.lunpaths;
  const names = first === undefined ? [] : (legacyView(state).deviceOf.get(first)?.row.dsfs ?? []);
  const name = names.find((dsf) => dsf.startsWith('/dev/rdsk/'));
  if (name === undefined) throw new Error(`no legacy name of disk${lun.instance}`);
  return name;
}
