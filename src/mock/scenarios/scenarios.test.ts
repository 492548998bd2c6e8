import { describe, expect, test } from 'vitest';
import { OUTPUT_KEYS } from '../../api/contract.ts';
import { characterDsf, lunName, lunpathPath, persistentDsfs } from '../device-names.ts';
import { DEMO_HOSTS } from '../hosts.ts';
import { legacyView } from '../legacy-view.ts';
import { printOutput, printSlices } from '../print-host.ts';
import type { GuestDevice, HostState, Lun } from '../state.ts';
import { breakwater, GONE_DSF } from './breakwater.ts';
import { GONE_LUNPATH } from './breakwater-guests.ts';
import { cutInsideRow } from './failures.ts';
import { harbor } from './harbor.ts';
import { oceanInTurns } from './ocean.ts';

const SEA = ocean();

function ocean(): HostState {
  const steps = oceanInTurns();
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function lunpathCount(state: HostState): number {
  return state.luns.reduce((sum, lun) => sum + lun.lunpaths.length, 0);
}

function devicesOf(state: HostState): GuestDevice[] {
  return state.guests.flatMap((guest) => guest.devices);
}

function backingNames(state: HostState): Set<string> {
  const volumes = state.volumeGroups.flatMap((group) =>
    group.logical.map((volume) => `${group.name}/r${volume.name}`),
  );
  const luns = state.luns.flatMap((lun) => [...persistentDsfs(lun), ...lun.lunpaths.map(lunpathPath)]);
  const legacy = [...legacyView(state).deviceOf.values()].flatMap(({ row }) => row.dsfs);
  return new Set([...volumes, ...luns, ...legacy]);
}

/** Statements whose backing the host does not have; a path below a mount point counts as had. */
function orphans(state: HostState): string[] {
  const names = backingNames(state);
  const mounts = state.volumeGroups.flatMap((group) => group.logical.map((volume) => volume.use ?? ''));
  const had = (location: string): boolean =>
    names.has(location) || mounts.some((mount) => mount.length > 1 && location.startsWith(`${mount}/`));
  return devicesOf(state)
    .map((device) => device.location)
    .filter((location) => !had(location));
}

function lunpathsIn(text: string, row: RegExp): string[] {
  return [...text.matchAll(row)].map((match) => match[1] ?? '').sort();
}

describe.each([
  ['harbor', harbor()],
  ['breakwater', breakwater()],
  ['ocean', SEA],
])('%s', (name, state) => {
  test('prints the same lunpaths in ioscan -kfnN and ioscan -m lun', () => {
    const agile = lunpathsIn([...printSlices(state, 'ioscan-kfnN')].join(''), /^lunpath +\d+ +(\S+)/gm);
    const mapped = lunpathsIn([...printSlices(state, 'ioscan-m-lun')].join(''), /^ {13}(\d\S+)$/gm);
    expect(agile).toHaveLength(lunpathCount(state));
    expect(agile.join('\n')).toBe(mapped.join('\n'));
  });

  test('gives every lunpath an instance and a path of its own, every LUN a name and a WWID of its own', () => {
    const lunpaths = state.luns.flatMap((lun) => lun.lunpaths);
    expect(new Set(lunpaths.map(({ instance }) => instance)).size).toBe(lunpaths.length);
    expect(new Set(lunpaths.map(lunpathPath)).size).toBe(lunpaths.length);
    expect(new Set(state.luns.map(lunName)).size).toBe(state.luns.length);
    const wwids = state.luns.flatMap((lun) => lun.wwid ?? []);
    expect(new Set(wwids).size).toBe(wwids.length);
  });

  test('names only devices that the host has, but for what is gone, and a name that was lost', () => {
    expect(orphans(state)).toEqual(name === 'breakwater' ? [GONE_DSF, GONE_LUNPATH, ''] : []);
  });

  test('puts two devices of a guest never on one target, nor two kinds of adapter or a NIC into one slot', () => {
    for (const guest of state.guests) {
      const places = guest.devices.map(({ bus, slot, target }) => `${bus},${slot},${target}`);
      expect(new Set(places).size).toBe(places.length);
      const kinds = new Set(guest.devices.map(({ bus, slot, adapter }) => `${bus},${slot},${adapter}`));
      const slots = [...kinds].map((kind) => kind.split(',').slice(0, 2).join(','));
      const all = [...slots, ...guest.nics.map(({ bus, slot }) => `${bus},${slot}`)];
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('knows every backing of a guest in its device database, by lunpath instance too', () => {
    const names = new Set(state.database.flatMap((entry) => entry.names));
    const unknown = devicesOf(state).filter(({ location }) => location !== '' && !names.has(location));
    expect(unknown).toEqual([]);
    const instances = new Set(
      state.luns.flatMap((lun) => lun.lunpaths.map(({ instance }) => `lunpath${instance}`)),
    );
    const dependents = state.database.flatMap((entry) => entry.dependents);
    const guests = new Set(state.guests.map((guest) => guest.name));
    expect(dependents.filter((dependent) => !instances.has(dependent) && !guests.has(dependent))).toEqual([]);
  });

  const standby = name === 'breakwater' ? ['/dev/rdisk/disk41'] : [];

  test('gives no whole disk to two guests, but for a standby guest, nor one that the host keeps', () => {
    const disks = devicesOf(state).filter(({ device, storage }) => device === 'disk' && storage === 'disk');
    const locations = disks.map(({ location }) => location);
    expect(locations.filter((location, at) => locations.indexOf(location) !== at)).toEqual(standby);
    const kept = new Set(
      state.database
        .filter(({ attributes }) => attributes.some(([, value]) => value === 'rdev'))
        .flatMap((entry) => entry.names),
    );
    expect(locations.filter((location) => kept.has(location))).toEqual([]);
  });
});

describe('harbor', () => {
  const state = harbor();

  test('has 176 lunpaths to 49 LUNs: 40 array disks over 4 paths, 3 drives and a changer over 2', () => {
    expect(lunpathCount(state)).toBe(176);
    expect(state.luns).toHaveLength(49);
    const over = (paths: number, className: Lun['className']): number =>
      state.luns.filter((lun) => lun.className === className && lun.lunpaths.length === paths).length;
    expect([over(4, 'disk'), over(4, 'ctl'), over(2, 'tape'), over(2, 'autoch'), over(1, 'disk')]).toEqual([
      40, 1, 3, 1, 4,
    ]);
  });

  test('is healthy', () => {
    const texts = OUTPUT_KEYS.map((key) => printOutput('harbor', key) ?? '').join('');
    expect(texts).not.toMatch(/NO_HW|UNCLAIMED|offline|\blimited|standby|not activated|EXIST=NO/);
  });

  test('has attachments of every kind', () => {
    const kinds = new Set(
      devicesOf(state).map(({ device, adapter, storage }) => `${device}:${adapter}:${storage}`),
    );
    expect([...kinds].sort()).toEqual([
      'burner:avio_stor:attach_path',
      'changer:avio_stor:attach_path',
      'disk:avio_stor:disk',
      'disk:avio_stor:lv',
      'disk:scsi:disk',
      'disk:scsi:file',
      'disk:scsi:lv',
      'dvd:avio_stor:disk',
      'dvd:scsi:file',
      'dvd:scsi:null',
      'tape:avio_stor:attach_path',
      'tape:scsi:attach',
    ]);
  });

  test('shares the changer between two guests and leaves tape2 and many disks free', () => {
    const used = new Set(devicesOf(state).map(({ location }) => location));
    const shared = state.database.filter(({ attributes }) =>
      attributes.some((pair) => pair.join('=') === 'SHARE=YES'),
    );
    expect(shared.map(({ dependents }) => dependents)).toContainEqual(['atlas', 'borneo']);
    const kept = new Set(state.database.flatMap((entry) => entry.names));
    const free = state.luns
      .filter((lun) => !used.has(characterDsf(lun)) && !kept.has(characterDsf(lun)))
      .map(lunName);
    expect(free).toContain('tape2');
    expect(free.filter((lun) => lun.startsWith('disk'))).toHaveLength(29);
  });
});

describe('breakwater', () => {
  const state = breakwater();
  const lun = (name: string): Lun | undefined => state.luns.find((candidate) => lunName(candidate) === name);

  test('has lost, offline and standby paths, a limited LUN and a dead one', () => {
    expect(lun('disk22')?.health).toBe('limited');
    expect(lun('tape2')?.lunpaths.map(({ swState }) => swState)).toEqual(['NO_HW', 'CLAIMED']);
    expect(lun('disk34')?.lunpaths.map(({ health }) => health)).toContain('offline');
    expect(lun('disk36')?.lunpaths.map(({ health }) => health)).toContain('standby');
    expect(lun('disk35')?.lunpaths.map(({ swState }) => swState)).toEqual([
      'NO_HW',
      'NO_HW',
      'NO_HW',
      'NO_HW',
    ]);
    expect(lun('disk35')?.health).toBe('offline');
  });

  test('has a LUN without WWID, a device that is gone, a null DVD on an empty drive, a full scsi adapter', () => {
    const wwids = [...printSlices(state, 'scsimgr-wwid')].join('');
    expect(wwids).toContain('/dev/rdisk/disk37:\n');
    expect([...printSlices(state, 'hpvmdevmgmt')].join('')).toContain(`${GONE_DSF}:CONFIG=gdev,EXIST=NO,`);
    const statements = [...printSlices(state, 'hpvmstatus-P-d')].join('');
    expect(statements).toContain('\ndvd:avio_stor:0,0,1:null:/dev/rdisk/disk10\n');
    const dover = state.guests.find(({ name }) => name === 'dover');
    expect(dover?.devices.map(({ target }) => target)).toEqual(
      Array.from({ length: 15 }, (_, target) => target),
    );
  });
});

describe("breakwater's own storage", () => {
  const output = (key: (typeof OUTPUT_KEYS)[number]): string => printOutput('breakwater', key) ?? '';

  test('has a deactivated group of which lvmadm alone names the disk', () => {
    expect(output('vgdisplay')).toContain('Cannot display volume group "/dev/vgarchive".');
    expect(output('vgdisplay')).not.toContain('disk58');
    expect(output('lvmadm')).toContain('VG Name /dev/vgarchive\nPV Name /dev/disk/disk58\n');
  });

  test('has ISOs on NFS, and a disk that VxVM has', () => {
    expect(output('bdf')).toMatch(/^pilot:\/export\/isos .*\/hpvm\/isos$/m);
    expect(output('mount')).toContain('pilot:/export/isos on /hpvm/isos type nfs ');
    expect(output('vxdisk')).toMatch(/^disk57 +auto:cdsdisk +logs01 +logdg +online$/m);
  });
});

describe('ocean', () => {
  test('has 100,000 lunpaths to 25,000 LUNs and 500 guests with 15 devices on average', () => {
    expect(lunpathCount(SEA)).toBe(100_000);
    expect(SEA.luns).toHaveLength(25_000);
    expect(SEA.guests).toHaveLength(500);
    expect(new Set(SEA.guests.map(({ name }) => name)).size).toBe(500);
    expect(Math.round(devicesOf(SEA).length / 500)).toBe(15);
  });

  test('comes out of its seed byte for byte', () => {
    const again = ocean();
    for (const key of ['ioscan-m-lun', 'hpvmstatus-P-d', 'hpvmdevmgmt'] as const) {
      const same = [...printSlices(again, key)].join('') === [...printSlices(SEA, key)].join('');
      expect(same).toBe(true);
    }
  });

  test('has no legacy names and offers no output that would be made of them', () => {
    expect([...printSlices(SEA, 'ioscan-kfnN')].join('')).not.toContain('/dev/rdsk/');
    expect(printOutput('ocean', 'ioscan-m-dsf')).toBeNull();
    expect(printOutput('ocean', 'ioscan-kfn')).toBeNull();
  });
});

test('hosts are listed with those that fail last', () => {
  expect(DEMO_HOSTS.map((host) => host.listing.id)).toEqual([
    'harbor',
    'breakwater',
    'ocean',
    'slow',
    'failing',
    'truncated',
    'lost',
  ]);
});

test('truncated output ends inside the path of a lunpath row', () => {
  const whole = printOutput('harbor', 'ioscan-kfnN') ?? '';
  const cut = cutInsideRow(whole);
  expect(whole.startsWith(cut)).toBe(true);
  expect(cut).toMatch(/\nlunpath +\d+ +[\d/]+\.0x[0-9a-f]+$/);
});
