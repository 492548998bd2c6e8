/**
 * Hardware paths as ioscan spells them: bus elements joined by `/`, then dotted elements. Of a lunpath the last dotted element is
 * the SCSI LUN id, the one before it the target, and everything before that the HBA, which may itself contain a dot
 * (`0/0/2/0.0.0x0.0x0`; HP "Mass Storage Device Naming", p.10). Elements exceed 2^53, so they stay text.
 */

declare const brand: unique symbol;

/** A well-formed, non-empty hardware path, spelt as it was printed. */
export type HardwarePath = string & { readonly [brand]: 'HardwarePath' };

const PATH = /^\d+(?:\/(?:0x)?[0-9a-f]+)*(?:\.(?:0x)?[0-9a-f]+)*$/i;

/** Null when the text is no hardware path; the root, whose path is empty, is none either. */
export function parsePath(text: string): HardwarePath | null {
  return PATH.test(text) ? (text as HardwarePath) : null;
}

/** The elements in order, without separators. */
export function elementsOf(path: HardwarePath): readonly string[] {
  return path.split(/[/.]/);
}

/** The path without its last element; null for a path of one element. The row at that path may be missing from a listing. */
export function parentPath(path: HardwarePath): HardwarePath | null {
  const cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('/'));
  return cut < 0 ? null : (path.slice(0, cut) as HardwarePath);
}

interface LunpathParts {
  readonly hba: HardwarePath;
  readonly target: string;
  readonly lunId: string;
}

function splitLunpath(path: HardwarePath): LunpathParts | null {
  const dotted = path.slice(path.lastIndexOf('/') + 1).split('.');
  if (dotted.length < 3) return null;
  const lunId = dotted.at(-1)!;
  const target = dotted.at(-2)!;
  return { hba: path.slice(0, -(target.length + lunId.length + 2)) as HardwarePath, target, lunId };
}

/** The HBA of a lunpath; null when the path has no target and LUN. A legacy path is not told apart: ask only of lunpaths. */
export function hbaOf(lunpath: HardwarePath): HardwarePath | null {
  return splitLunpath(lunpath)?.hba ?? null;
}

/** The target element of a lunpath (FC: the target port's WWN; SAS: its address); null as in `hbaOf`. */
export function targetOf(lunpath: HardwarePath): string | null {
  return splitLunpath(lunpath)?.target ?? null;
}

/** The SCSI LUN id of a lunpath, as printed; null as in `hbaOf`. */
export function lunIdOf(lunpath: HardwarePath): string | null {
  return splitLunpath(lunpath)?.lunId ?? null;
}

/** The spelling that ioscan would print: small letters, no leading zeros. Two spellings of one path have the same one. */
export function canonicalPath(path: HardwarePath): HardwarePath {
  const small = path.toLowerCase().replace(/(^|[/.])(0x)?0+(?=[0-9a-f])/g, '$1$2');
  return small as HardwarePath;
}

/** True when both spell the same path, whatever the case of their hex digits. */
export function samePath(a: HardwarePath, b: HardwarePath): boolean {
  return canonicalPath(a) === canonicalPath(b);
}

/** Element by element, by value, so that `0/2` stands before `0/10` and an ancestor before its descendants; 0 only for the same path. */
export function comparePaths(a: HardwarePath, b: HardwarePath): number {
  const left = elementsOf(canonicalPath(a));
  const right = elementsOf(canonicalPath(b));
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareElements(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(canonicalPath(a), canonicalPath(b));
}

/** Without leading zeros, the longer hex number is the larger one. A plain element stands before a hex one. */
function compareElements(a: string, b: string): number {
  const plainFirst = Number(a.startsWith('0x')) - Number(b.startsWith('0x'));
  return plainFirst || a.length - b.length || compareText(a, b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
