/** Sentences of the rules about what the host does with its storage. */
import type { HostUse } from '../model/host-uses.ts';
import type { HostDetail } from '../model/rules/host/host-detail.ts';
import type { Sentences } from './sentences.ts';
import { sayBytes, sayList } from './units.ts';

/** A sentence a code. */
export const HOST_SENTENCES: Sentences<HostDetail> = {
  'host-use': ({ entity, name }, guest) =>
    `The host uses ${entity} itself (${name} is a restricted device, rdev), and ${guest} would destroy its data. Choose another device, or end the host's use of it first.`,
  'host-storage': ({ entity, uses }, guest) =>
    `The host uses ${entity} itself: it ${sayUses(uses)}, and ${guest} would destroy its data. Choose another device, or end the host's use of it first.`,
  'idle-group': ({ entity, groups }, guest) =>
    `${entity} belongs to ${sayList(groups)}, which is deactivated and so not protected: what ${guest} writes destroys its volumes. Choose another device, or make sure that nobody needs them.`,
  'lies-below': ({ entity, guests, statement }, guest) =>
    `${sayHolders(guests, guest)} a part of ${entity} (${statement}), and whoever has the whole of it destroys the part: ${guest} cannot have it too. Detach the part first, or choose another device.`,
  'lies-above': ({ entity, guests, statement }, guest) =>
    `${sayHolders(guests, guest)} the whole of what ${entity} lies on (${statement}), and writes over it: ${guest} cannot have it too. Detach the whole first, or choose other storage.`,
  'too-small': ({ entity, device, bytes, least }, guest) =>
    `${entity} has ${sayBytes(bytes)} and a virtual ${device === 'dvd' ? 'DVD' : device} has ${sayBytes(least)} at least, so hpvmmodify refuses it for ${guest}. Choose larger storage.`,
  'too-large': ({ entity, bytes, told }, guest) =>
    told
      ? `${entity} has ${sayTerabytes(bytes)}, and HP-UX 11i v2 takes no more than 2 TB, so ${guest} cannot use it. Choose smaller storage, or another guest.`
      : `${entity} has ${sayTerabytes(bytes)}, and if ${guest} runs HP-UX 11i v2 it cannot use more than 2 TB. Tell Lundock the version of ${guest}, or choose smaller storage.`,
  'relative-directory': ({ location }, guest) =>
    `${location} is no absolute path, so hpvmmodify does not find the directory and ${guest} gets no null DVD. Write the path from / on, or name the drive's character device.`,
  'directory-unchecked': ({ location }, guest) =>
    `Whether ${location} is on local VxFS and its ISO files are not writable by everybody was not checked; if not, ${guest} cannot insert them. Check with df -n and ll -R on the host.`,
  'nfs-file': ({ location, device, mount }, guest) =>
    `${location} lies on NFS (${mount}), where ${device === 'dvd' ? 'no DVD may lie' : 'HP supports root, swap and dump alone, for HP-UX 11i v3, on avio_stor, four a guest'}, so ${guest} may fail with it. Use a local VxFS file, a volume or a LUN.`,
  'idle-group-alone': ({ group, disks, device }) =>
    `${group} is deactivated, so nothing keeps ${disks.length === 0 ? 'its disks, which no output lists,' : sayList(disks)} from a guest that would destroy its volumes. Activate it with vgchange -a y ${group}, or restrict its disks, ${device === null ? 'with hpvmdevmgmt -a rdev:DEVICE' : `as hpvmdevmgmt -a rdev:${device} does`}.`,
};

/** `bora has`, `bora and corsa have`; the guest itself as `atlas itself has`. */
function sayHolders(guests: readonly string[], guest: string): string {
  const names = guests.map((name) => (name === guest ? `${name} itself` : name));
  return `${sayList(names)} ${guests.length === 1 ? 'has' : 'have'}`;
}

/** What the host does with a device; follows `it`. */
export function sayUses(uses: readonly HostUse[]): string {
  return sayList(uses.map(sayUse));
}

/** Follows `it`. */
function sayUse(use: HostUse): string {
  switch (use.kind) {
    case 'group':
      return `is a physical volume of ${use.group}`;
    case 'mount':
      return `is mounted on ${use.directory}`;
    case 'swap':
      return 'is swap space';
    case 'dump':
      return 'is a dump device';
    case 'boot':
      return 'is what the host boots from';
    case 'root':
      return 'holds the root file system';
    case 'vxvm':
      return use.group === null ? 'is a disk of VxVM' : `is in the VxVM disk group ${use.group}`;
  }
}

/** As the limit of 2 TB and LVM count them (2^40 bytes), rounded up: what is over the limit reads so. */
function sayTerabytes(bytes: number): string {
  return `${Math.ceil((bytes / 2 ** 40) * 10) / 10} TB`;
}
