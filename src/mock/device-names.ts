/** The names that a device has on the host: hardware paths and persistent device special files. */
import type { Lun, Lunpath } from './state.ts';

/** The whole hardware path of a lunpath. */
export function lunpathPath(lunpath: Lunpath): string {
  return `${lunpath.target.path}.${lunpath.lunId}`;
}

/** `64000/0xfa00/0xN`. */
export function lunPath(lun: Lun): string {
  return `64000/0xfa00/0x${lun.handle.toString(16)}`;
}

/** Class and instance: `disk20`. */
export function lunName(lun: Lun): string {
  return `${lun.className}${lun.instance}`;
}

/** INQUIRY vendor padded to 8 characters, then the product, as ioscan glues them. */
export function inquiryText(lun: Lun): string {
  return (lun.vendor.padEnd(8) + lun.product).trimEnd();
}

/** The character DSF that the host's own tools name the device by. */
export function characterDsf(lun: Lun): string {
  switch (lun.className) {
    case 'disk':
      return `/dev/rdisk/disk${lun.instance}`;
    case 'tape':
      return `/dev/rtape/tape${lun.instance}_BEST`;
    case 'autoch':
      return `/dev/rchgr/autoch${lun.instance}`;
    case 'ctl':
      return `/dev/pt/pt${lun.instance}`;
  }
}

/** Default tape DSFs, made without asking: with and without rewind, Berkeley and AT&T style. */
export const TAPE_SUFFIXES = ['BEST', 'BESTb', 'BESTn', 'BESTnb'] as const;

/** Endings of a boot disk's partitions, the whole disk ('') first. */
export function partitionSuffixes(lun: Lun, mark: '_p' | 's'): string[] {
  return ['', ...Array.from({ length: lun.partitions }, (_, index) => `${mark}${index + 1}`)];
}

/** All persistent DSFs of a device, sorted, as a listing with `-n` shows them under its row. */
export function persistentDsfs(lun: Lun): string[] {
  const names = [...lun.passThrough, ...characterDsfs(lun)];
  if (lun.className === 'disk') {
    for (const suffix of partitionSuffixes(lun, '_p')) names.push(`/dev/disk/disk${lun.instance}${suffix}`);
  }
  return names.sort();
}

/** The character DSFs alone, in the order of `ioscan -m dsf`. */
export function characterDsfs(lun: Lun): string[] {
  if (lun.className === 'tape') {
    return TAPE_SUFFIXES.map((suffix) => `/dev/rtape/tape${lun.instance}_${suffix}`);
  }
  if (lun.className !== 'disk') return [characterDsf(lun)];
  return partitionSuffixes(lun, '_p').map((suffix) => `/dev/rdisk/disk${lun.instance}${suffix}`);
}
