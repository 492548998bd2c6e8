/** `bdf`, `mount -v` and `swapinfo -a`: what the host itself does with its volumes. */
import type { HostState, LogicalVolume } from '../state.ts';

interface UsedVolume {
  dsf: string;
  volume: LogicalVolume;
}

function usedVolumes(state: HostState): UsedVolume[] {
  return state.volumeGroups
    .filter((group) => group.active)
    .flatMap((group) =>
      group.logical
        .filter((volume) => volume.use !== null)
        .map((volume) => ({ dsf: `${group.name}/${volume.name}`, volume })),
    );
}

interface FileSystem {
  device: string;
  directory: string;
  type: 'vxfs' | 'nfs';
  sizeMb: number;
}

/** The root first, as the host mounted them. */
function fileSystems(state: HostState): FileSystem[] {
  const local = usedVolumes(state)
    .filter(({ volume }) => volume.use !== 'swap')
    .map(({ dsf, volume: { use, sizeMb } }) => ({
      device: dsf,
      directory: use ?? '',
      type: 'vxfs' as const,
      sizeMb,
    }));
  const remote = state.nfsMounts.map(({ source, directory, sizeMb }) => ({
    device: source,
    directory,
    type: 'nfs' as const,
    sizeMb,
  }));
  const rootFirst = [...local].sort((a, b) => Number(b.directory === '/') - Number(a.directory === '/'));
  return [...rootFirst, ...remote];
}

/** Mounted file systems, about a third full each. */
export function printBdf(state: HostState): string {
  return `Filesystem          kbytes    used   avail %used Mounted on\n${fileSystems(state).map(bdfRow).join('')}`;
}

function bdfRow({ device, directory, sizeMb }: FileSystem): string {
  const total = sizeMb * 1024;
  const used = Math.floor(total / 3);
  // bdf breaks a row after a device name that is too long for its column.
  const name = device.length > 18 ? `${device}\n${' '.repeat(18)}` : device.padEnd(18);
  const cells = [total, used, total - used].map((kilobytes) => String(kilobytes).padStart(7));
  return `${name} ${cells.join(' ')}${'33%'.padStart(5)} ${directory}\n`;
}

const OPTIONS = {
  vxfs: 'ioerror=mwdisable,largefiles,delaylog,nodatainlog',
  nfs: 'rsize=32768,wsize=32768,NFSv3',
} as const;

/** The same with their types, options and since when: all of them since the host came up. */
export function printMount(state: HostState): string {
  return fileSystems(state)
    .map(
      ({ device, directory, type }, index) =>
        `${device} on ${directory} type ${type} ${OPTIONS[type]},dev=${(0x40000001 + index).toString(16)} on Sat Nov 14 06:12:31 2026\n`,
    )
    .join('');
}

/** Swap devices, the reserve and the memory. */
export function printSwapinfo(state: HostState): string {
  const devices = usedVolumes(state)
    .filter(({ volume }) => volume.use === 'swap')
    .map(({ dsf, volume }) => {
      const size = String(volume.sizeMb * 1024).padStart(8);
      return `dev    ${size}       0${size}    0%       0       -    1  ${dsf}\n`;
    });
  return `             Kb      Kb      Kb   PCT  START/      Kb
TYPE      AVAIL    USED    FREE  USED   LIMIT RESERVE  PRI  NAME
${devices.join('')}reserve       - 4191044 -4191044
memory 65417112 9203840 56213272   14%
`;
}
