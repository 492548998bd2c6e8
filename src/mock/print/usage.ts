/** `bdf` and `swapinfo -a`: what the host itself does with its volumes. */
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

/** Mounted file systems, about a third full each. */
export function printBdf(state: HostState): string {
  const rows = usedVolumes(state)
    .filter(({ volume }) => volume.use !== 'swap')
    .map(({ dsf, volume }) => bdfRow(dsf, volume));
  return `Filesystem          kbytes    used   avail %used Mounted on\n${rows.join('')}`;
}

function bdfRow(dsf: string, volume: LogicalVolume): string {
  const total = volume.sizeMb * 1024;
  const used = Math.floor(total / 3);
  // bdf breaks a row after a device name that is too long for its column.
  const name = dsf.length > 18 ? `${dsf}\n${' '.repeat(18)}` : dsf.padEnd(18);
  const cells = [total, used, total - used].map((kilobytes) => String(kilobytes).padStart(7));
  return `${name} ${cells.join(' ')}${'33%'.padStart(5)} ${volume.use ?? ''}\n`;
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
