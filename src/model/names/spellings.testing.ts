/**
 * For a device of a random host, all the spellings by which somebody might ask for it. Written from the forms of the outputs
 * and manuals, not with the arithmetic that is under test.
 */
import type { Random } from '../second/random.testing.ts';
import { textOf, type Device, type Path, type Use } from './random-devices.testing.ts';

/** A name for a device, and what the answer to it has to be. */
export interface Spelling {
  readonly kind: string;
  readonly text: string;
  /** `first`: the likeliest answer comes to the device; `among`: some answer does; `port`: some answer is a target path of it. */
  readonly expect: 'first' | 'among' | 'port';
}

const spelling = (kind: string, text: string, expect: Spelling['expect'] = 'first'): Spelling => ({
  kind,
  text,
  expect,
});

/** All the spellings of one device: ten and more. */
export function spellingsOf(random: Random, device: Device): readonly Spelling[] {
  return [
    spelling('class and instance', device.name),
    spelling('class and instance, apart and in capitals', device.name.toUpperCase().replace(/(\d)/, ' $1')),
    ...wwidSpellings(device.wwid),
    ...device.dsfs.flatMap(dsfSpellings),
    ...defaultSpellings(device),
    ...device.lunpaths.flatMap((path) => pathSpellings(random, path)),
    ...(device.use === null ? [] : guestSpellings(device.use)),
    ...statementSpellings(random, device),
  ];
}

function wwidSpellings(wwid: string): readonly Spelling[] {
  if (wwid === '') return [];
  if (!wwid.startsWith('0x'))
    return [spelling('text WWID', wwid), spelling('text WWID, small', wwid.toLowerCase())];
  return [
    spelling('WWID', wwid),
    spelling('WWID, capitals', `0x${wwid.slice(2).toUpperCase()}`),
    spelling('WWID, bare', wwid.slice(2)),
    spelling('WWID, colons', pairs(wwid).join(':')),
    spelling('WWID, leading zeros', `0x000${wwid.slice(2)}`),
  ];
}

/** Two digits each, an odd one first. */
function pairs(hex: string): readonly string[] {
  const bare = hex.slice(2);
  return (bare.length % 2 === 0 ? bare : `0${bare}`).match(/../g) ?? [];
}

function dsfSpellings(dsf: string): readonly Spelling[] {
  const [, , folder = '', stem = ''] = dsf.split('/');
  const plain = [spelling('DSF', dsf), spelling('DSF without /dev', `${folder}/${stem}`)];
  const blocks = { rdisk: 'disk', rdsk: 'dsk', rcdisk: 'cdisk' };
  const block = blocks[folder as keyof typeof blocks];
  const partition = folder === 'rdsk' ? 's2' : '_p2';
  if (block !== undefined)
    return [
      ...plain,
      spelling('block DSF', `/dev/${block}/${stem}`),
      spelling('partition', `/dev/${block}/${stem}${partition}`),
    ];
  if (folder === 'rtape')
    return [...plain, spelling('tape density', `/dev/rtape/${stem.split('_')[0]}_D6250Cb`)];
  if (folder === 'rmt') return [...plain, spelling('legacy density', dsf.replace('BEST', 'DDSnb'))];
  return plain;
}

/** Names that insf and mksf give by default, unless the device was renamed. */
function defaultSpellings({ name, dsfs }: Device): readonly Spelling[] {
  const renamed = dsfs.some((dsf) => dsf.includes('oracle'));
  const passThrough = [
    spelling('pass-through', `/dev/pt/pt_${name}`),
    spelling('pass-through, bare', `pt_${name}`),
  ];
  if (renamed) return passThrough;
  if (name.startsWith('disk')) return [...passThrough, spelling('default disk', `/dev/rdisk/${name}`)];
  if (name.startsWith('tape')) return [...passThrough, spelling('default tape', `/dev/rtape/${name}_BEST`)];
  return [...passThrough, spelling('default changer', `/dev/rchgr/${name}`)];
}

function pathSpellings(random: Random, path: Path): readonly Spelling[] {
  const text = textOf(path);
  const { hba, target, lunId, number, instance } = path;
  return [
    spelling('lunpath', text),
    spelling('lunpath, capitals', text.toUpperCase().replaceAll('X', 'x')),
    spelling('lunpath, leading zeros', `${hba}.0x00${target.slice(2)}.0x0${lunId.slice(2)}`),
    ...(target.length > 8
      ? [
          spelling(
            'lunpath without 0x',
            `${hba}.${target.slice(2)}.${lunId.length > 8 ? lunId.slice(2) : lunId}`,
          ),
        ]
      : []),
    spelling('lunpath instance', `lunpath${instance}`),
    spelling('target path', `${hba}.${target}`, 'port'),
    ...(target.length > 8 ? portSpellings(target) : []),
    spelling(
      'LUN of a target path',
      `LUN ${number} of ${hba}.${target}`,
      path.transport === 'ciss' || target.length > 8 ? 'first' : 'among',
    ),
    spelling('LUN number', `lun ${number}`, 'among'),
    ...legacySpellings(random, path),
  ];
}

function portSpellings(target: string): readonly Spelling[] {
  return [
    spelling('WWN', target, 'port'),
    spelling('WWN, bare capitals', target.slice(2).toUpperCase(), 'port'),
    spelling('WWN, colons', pairs(target).join(':'), 'port'),
    spelling('WWN, dashes', pairs(target).join('-'), 'port'),
    spelling('WWN, leading zeros', `0x0${target.slice(2)}`, 'port'),
  ];
}

/** As the legacy view would print the path; the N_Port id may be any. */
function legacySpellings(random: Random, { transport, hba, target, number }: Path): readonly Spelling[] {
  const id = Number.parseInt(target.slice(2), 16);
  switch (transport) {
    case 'fabric': {
      const place = `${Math.trunc(number / 128)}.${Math.trunc(number / 8) % 16}.${number % 8}`;
      const port = `${1 + random.int(239)}.${random.int(256)}.${random.int(255)}`;
      return [spelling('legacy path on a fabric', `${hba}.${port}.${place}`, 'among')];
    }
    case 'fabric-peripheral':
      return number > 7
        ? []
        : [
            spelling(
              'legacy path below bus 255',
              `${hba}.${random.int(239)}.${random.int(256)}.255.${random.int(16)}.${random.int(16)}.${number}`,
              'among',
            ),
          ];
    case 'ciss':
      return [spelling('legacy path of a volume', `${hba}.${Math.trunc(number / 8)}.${number % 8}`, 'among')];
    case 'parallel':
      return [spelling('legacy path', `${hba}.${id}.0`)];
    case 'usb':
      return [spelling('legacy USB path', `${hba.replace('64000', '255').replaceAll('0x', '')}.${id}.0`)];
    case 'sas':
      return [];
  }
}

function guestSpellings({ guest, bus, slot, target, statement }: Use): readonly Spelling[] {
  const hex = target.toString(16);
  const v2 = `0/${bus}/${slot}/0.${target % 16}.${Math.trunc(target / 16)}`;
  const v3 = `0/${bus}/${slot}/0.0x${hex}.0x0`;
  const efi = `Acpi(PNP0A03,${bus})/Pci(${slot}|0)/Scsi(Pun${hex},Lun0)`;
  return [
    spelling('statement', statement),
    spelling('address of a guest', `${guest} ${bus},${slot},${target}`),
    spelling('identifier of a target', `${guest}/${bus},${slot},${target}`),
    spelling('address', `${bus},${slot},${target}`, 'among'),
    spelling('v2 path', v2, 'among'),
    spelling('v2 path of a guest', `${guest}:${v2}`),
    spelling('v3 lunpath', v3, 'among'),
    spelling('v3 lunpath of a guest, capitals', `${guest}:${v3.toUpperCase().replaceAll('X', 'x')}`),
    spelling('EFI path', efi, 'among'),
    spelling('EFI path of a guest', `${guest} ${efi.toUpperCase()}`),
  ];
}

function statementSpellings(random: Random, { lunpaths }: Device): readonly Spelling[] {
  const lunpath = textOf(random.pick(lunpaths));
  return [spelling('statement without an address', `burner:avio_stor::attach_path:${lunpath}`)];
}
