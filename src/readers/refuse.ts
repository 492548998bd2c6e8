/** Loads that are refused before they are read: too large, or no text by name or first bytes. */
import type { Refusal } from './reading.ts';

/** The most that is read at once, all files together: 256 MB in the decimal units that people are shown. */
export const LOAD_LIMIT = 256_000_000;

/** A file as it stands before reading; `head` holds its first bytes (512 are enough for every kind known here). */
export interface FileHead {
  readonly name: string;
  readonly size: number;
  readonly head: Uint8Array;
}

/** First bytes of files that hold no command output. `at` is the offset, 0 when left out. */
const MAGIC: readonly { readonly what: string; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { what: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { what: 'a WebP image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { what: 'a TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { what: 'a TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { what: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { what: 'a zip archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'a zip archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { what: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { what: 'a compress archive', bytes: [0x1f, 0x9d] },
  { what: 'a bzip2 archive', bytes: [0x42, 0x5a, 0x68] },
  { what: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { what: 'a Zstandard archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { what: 'a tar archive', bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
  { what: 'an executable', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'a Windows executable', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { what: 'an Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];

const EXTENSIONS: Readonly<Record<string, string>> = {
  png: 'a PNG image',
  jpg: 'a JPEG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  webp: 'a WebP image',
  bmp: 'a bitmap image',
  tif: 'a TIFF image',
  tiff: 'a TIFF image',
  ico: 'an icon',
  pdf: 'a PDF document',
  zip: 'a zip archive',
  gz: 'a gzip archive',
  tgz: 'a gzip archive',
  z: 'a compress archive',
  bz2: 'a bzip2 archive',
  xz: 'an xz archive',
  zst: 'a Zstandard archive',
  '7z': 'a 7z archive',
  rar: 'a RAR archive',
  tar: 'a tar archive',
  depot: 'a software depot',
  exe: 'a Windows executable',
  docx: 'an Office document',
  xlsx: 'an Office document',
};

/** Why these files are not read; null when they may be. */
export function refuseBeforeReading(files: readonly FileHead[]): Refusal | null {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (bytes > LOAD_LIMIT) return { kind: 'too-large', bytes, limit: LOAD_LIMIT };
  for (const file of files) {
    const what = kindByHead(file.head) ?? kindByName(file.name);
    if (what !== null) return { kind: 'not-text', source: file.name, what };
  }
  return null;
}

function kindByHead(head: Uint8Array): string | null {
  const known = MAGIC.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  return known?.what ?? null;
}

function kindByName(name: string): string | null {
  const extension = /\.([0-9a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension]! : null;
}
