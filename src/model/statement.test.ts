import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatStatement } from './format-statement.ts';
import { parseStatement } from './parse-statement.ts';
import { statements } from './step.testing.ts';

describe('forms', () => {
  const tape = {
    device: 'tape',
    adapter: 'avio_stor',
    storage: 'attach_path',
    location: '0/7/1/1.0x500146de639d33ac.0x0',
  } as const;

  test.each([
    ['tape:avio_stor:0,4,0:attach_path:0/7/1/1.0x500146de639d33ac.0x0', { bus: 0, slot: 4, target: 0 }],
    ['tape:avio_stor:0,4:attach_path:0/7/1/1.0x500146de639d33ac.0x0', { bus: 0, slot: 4, target: null }],
    ['tape:avio_stor::attach_path:0/7/1/1.0x500146de639d33ac.0x0', null],
    ['tape:avio_stor:attach_path:0/7/1/1.0x500146de639d33ac.0x0', null],
    ['tape:aviostor::attach_path:0/7/1/1.0x500146de639d33ac.0x0', null],
  ])('%s', (text, address) => {
    expect(parseStatement(text)).toEqual({ ok: true, statement: { ...tape, address } });
  });

  test.each([
    'disk:scsi:0,2,0:lv:/dev/vg00/rlvol1',
    'disk:scsi:0,2,1:disk:/dev/rdisk/disk49',
    'dvd:scsi:0,2,2:disk:/dev/rdsk/c1t4d0',
    'dvd:avio_stor:0,4,5:file:/fdev/0x5000e670ebbdf702/file2',
    'dvd:scsi:0,0,1:null:/iso images',
    'dvd:scsi:0,0,1:null:isos/hpux',
    'changer:scsi:0,4,2:attach:/dev/pt/pt_autoch1',
    'burner:avio_stor:6,7,127:attach_path:64000/0x0/0x0.0x0.0x0',
    'disk:avio_stor::file:/fdev/a:b',
    "disk:avio_stor::file:/fdev/it's $HOME",
  ])('%s is its own formatted text', (text) => {
    const parsed = parseStatement(text);
    expect(parsed.ok && formatStatement(parsed.statement)).toBe(text);
  });
});

describe('errors point at the field', () => {
  test.each([
    ['', 'device', 'missing', 0, 0],
    ['floppy:scsi::file:/x', 'device', 'unknown-word', 0, 6],
    ['Tape:scsi::attach:/dev/pt/pt_tape1', 'device', 'unknown-word', 0, 4],
    [' tape:scsi::attach:/dev/pt/pt_tape1', 'device', 'unknown-word', 0, 5],
    ['network:lan:0,1,0x1:vswitch:localnet', 'device', 'unknown-word', 0, 7],
    ['hba:avio_stor:0,4', 'device', 'hba', 0, 3],
    ['tape::0,4,1:attach:/dev/pt/pt_tape1', 'adapter', 'missing', 5, 5],
    ['tape:lsi:0,4,1:attach:/dev/pt/pt_tape1', 'adapter', 'unknown-word', 5, 8],
    ['tape:scsi:0:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 11],
    ['tape:scsi:0,4,1,0:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 17],
    ['tape:scsi:0,4,:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 14],
    ['tape:scsi:0,-4,1:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 16],
    ['tape:scsi:0,0x4,1:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 17],
    ['tape:scsi:0,4,٣:attach:/dev/pt/pt_tape1', 'address', 'not-an-address', 10, 15],
    ['tape:scsi:0,4,010:attach:/dev/pt/pt_tape1', 'address', 'leading-zero', 10, 17],
    ['tape:scsi:0,4,9999999:attach:/dev/pt/pt_tape1', 'address', 'number-too-large', 10, 21],
    ['tape:scsi:0,4,1::/dev/pt/pt_tape1', 'storage', 'missing', 16, 16],
    ['tape:scsi:0,4,1:atach:/dev/pt/pt_tape1', 'storage', 'unknown-word', 16, 21],
    ['tape:scsi:0,4,1:attach', 'location', 'missing', 22, 22],
    ['tape:scsi:0,4,1:attach:', 'location', 'missing', 23, 23],
    ['tape:scsi:0,4,1:attach:pt_tape1', 'location', 'not-absolute', 23, 31],
    ['disk:scsi:0,4,1:file:fdev/x', 'location', 'not-absolute', 21, 27],
    ['dvd:scsi:0,4,1:null:', 'location', 'missing', 20, 20],
    ['dvd:scsi:0,4,1:null:isos\n', 'location', 'control-character', 20, 25],
    ['disk:scsi:0,4,1:disk:/dev/rdisk/disk 7', 'location', 'blank', 21, 38],
    ['disk:scsi:0,4,1:disk:/dev/rdisk/disk7\u00a0', 'location', 'blank', 21, 38],
    ['disk:scsi:0,4,1:disk:/dev/rdisk/disk7:rw', 'location', 'colon', 21, 40],
    ['disk:scsi:0,4,1:file:/fdev/x\n', 'location', 'control-character', 21, 29],
    ['disk:scsi:0,4,1:file:/fdev/\u202egnp.x', 'location', 'control-character', 21, 33],
    ['disk:scsi:0,4,1:file:/fdev/\0', 'location', 'control-character', 21, 28],
    ['tape:avio_stor::attach_path:/dev/pt/pt_tape1', 'location', 'not-a-path', 28, 44],
    ['tape:avio_stor::attach_path:0/0/2/0.0x16.1x0', 'location', 'not-a-path', 28, 44],
  ])('%j: %s %s', (text, field, code, start, end) => {
    const parsed = parseStatement(text);
    expect(parsed.ok ? null : parsed.errors[0]).toEqual({ field, code, at: [start, end] });
  });

  test('all wrong fields are named, in order', () => {
    const parsed = parseStatement('floppy:usb:x:pipe:y');
    expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
      'device',
      'adapter',
      'address',
      'storage',
      'location',
    ]);
  });
});

describe('laws', () => {
  test('what is formatted is read back', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        expect(parseStatement(formatStatement(statement))).toEqual({ ok: true, statement });
      }),
    );
  });

  test('any text is read or refused with ranges inside it, and what is read is formatted alike ever after', () => {
    const pieces = fc.constantFrom(
      'disk',
      'tape',
      'scsi',
      'aviostor',
      ':',
      ':',
      ',',
      '0',
      '4',
      'attach',
      '/dev/x',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseStatement(text);
        if (parsed.ok) {
          expect(parseStatement(formatStatement(parsed.statement))).toEqual(parsed);
          return;
        }
        expect(parsed.errors.length).toBeGreaterThan(0);
        for (const { at } of parsed.errors) {
          expect(at[0] >= 0 && at[0] <= at[1] && at[1] <= text.length).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
