/** `breakwater`: harbor's hardware on a bad night, with nine more guests that stand in each other's way. Every rule has something to say here. */
import type { Guest, HostState, Lun, Lunpath } from '../state.ts';
import { lunName } from '../device-names.ts';
import { breakwaterGuests, dataGroup, type Troubled } from './breakwater-guests.ts';
import { databaseOf } from './database.ts';
import { device, harbor } from './harbor.ts';

/** The device that elbe still names and the host no longer has. */
export const GONE_DSF = '/dev/rdisk/disk91';
const VIO_TARGETS = 15;

/** Builds the host, always the same. */
export function breakwater(): HostState {
  const state = harbor('breakwater');
  breakPaths(state);
  lunNamed(state, 'disk37').wwid = null;
  fillScsiAdapter(state, guestNamed(state, 'dover'));
  guestNamed(state, 'elbe').devices.push(device(`disk:scsi:0,0,2:disk:${GONE_DSF}`));
  emptyDrive(guestNamed(state, 'garnet'));
  const archive = { dsf: '/dev/disk/disk58', sizeMb: 102400 };
  state.guests.push(...breakwaterGuests(state, troubledLuns(state)));
  state.volumeGroups.push(dataGroup(), {
    name: '/dev/vgarchive',
    active: false,
    mirrored: false,
    physical: [archive],
    logical: [],
  });
  state.nfsMounts.push({ source: 'pilot:/export/isos', directory: '/hpvm/isos', sizeMb: 51200 });
  state.vxvmDisks.push({ lun: 'disk57', name: 'logs01', group: 'logdg' });
  state.database = databaseOf(state, new Set(['/dev/rchgr/autoch1']));
  markGone(state);
  return state;
}

function troubledLuns(state: HostState): Troubled {
  return {
    tape: lunNamed(state, 'tape1'),
    failingTape: lunNamed(state, 'tape2'),
    changer: lunNamed(state, 'autoch1'),
    twice: lunNamed(state, 'disk43'),
  };
}

function lunNamed(state: HostState, name: string): Lun {
  const lun = state.luns.find((candidate) => lunName(candidate) === name);
  if (lun === undefined) throw new Error(`harbor has no ${name}`);
  return lun;
}

function guestNamed(state: HostState, name: string): Guest {
  const guest = state.guests.find((candidate) => candidate.name === name);
  if (guest === undefined) throw new Error(`harbor has no guest ${name}`);
  return guest;
}

/** Lost paths, an offline one, a standby one; one LUN that nothing reaches any more. */
function breakPaths(state: HostState): void {
  lose(lunNamed(state, 'disk22'), [0]);
  const drive = lunNamed(state, 'tape2');
  lose(drive, [0]);
  if (drive.lunpaths[0] !== undefined) drive.lunpaths[0].target.swState = 'NO_HW';
  lose(lunNamed(state, 'disk28'), [0, 2]);
  const half = lunNamed(state, 'disk34');
  setHealth(half.lunpaths[1], 'offline');
  half.health = 'limited';
  setHealth(lunNamed(state, 'disk36').lunpaths[2], 'standby');
  const dead = lunNamed(state, 'disk35');
  lose(dead, [0, 1, 2, 3]);
  dead.health = 'offline';
  dead.swState = 'NO_HW';
}

function lose(lun: Lun, paths: readonly number[]): void {
  lun.health = 'limited';
  for (const path of paths) {
    const lunpath = lun.lunpaths[path];
    if (lunpath !== undefined) lunpath.swState = 'NO_HW';
    setHealth(lunpath, 'offline');
  }
}

function setHealth(lunpath: Lunpath | undefined, health: string): void {
  if (lunpath !== undefined) lunpath.health = health;
}

/** Gives dover a volume on every target that its scsi adapter has left. */
function fillScsiAdapter(state: HostState, guest: Guest): void {
  const group = state.volumeGroups.find(({ name }) => name === '/dev/vgguests');
  for (let target = guest.devices.length; target < VIO_TARGETS; target++) {
    const volume = `${guest.name}${target}`;
    group?.logical.push({ name: volume, sizeMb: 2048, use: null });
    guest.devices.push(device(`disk:scsi:0,0,${target}:lv:/dev/vgguests/r${volume}`));
  }
}

/** A drive without medium serves its guest as a null DVD. */
function emptyDrive(guest: Guest): void {
  for (const dvd of guest.devices) if (dvd.device === 'dvd') dvd.storage = 'null';
}

function markGone(state: HostState): void {
  const entry = state.database.find(({ names }) => names.includes(GONE_DSF));
  for (const attribute of entry?.attributes ?? []) if (attribute[0] === 'EXIST') attribute[1] = 'NO';
}
