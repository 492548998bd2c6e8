import { describe, expect, test } from 'vitest';
import { drawLuns, drawTree, fixture, read, refusalOf } from './read.testing.ts';
import type { Reading } from './reading.ts';
import { rowAt } from './rows.ts';

const reasons = ({ problems }: Reading): string[] => problems.map(({ line, reason }) => `${line} ${reason}`);
const formats = ({ inventory }: Reading): string[] =>
  inventory.outputs.map(({ format, given }) => `${format} ${given}`);

describe('a complete agile host', () => {
  const { reading, inventory } = read(fixture('host-agile-complete.txt'));

  test('gives everything and leaves no problem', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.counts).toMatchObject({
      rows: 43,
      luns: 7,
      lunpaths: 12,
      guests: 3,
      devices: 4,
      databaseEntries: 3,
    });
    expect(inventory.host).toEqual({
      name: 'quay1',
      date: 'Tue Mar  9 14:07:31 CET 2010',
      release: 'B.11.31',
      hpvmRevision: 'B.04.30',
    });
    expect(inventory.evidence).toEqual({
      view: 'agile',
      lunRows: true,
      lunpathRows: true,
      health: true,
      wwids: true,
      guestList: true,
      database: true,
      cutOff: false,
    });
  });

  test('names each output with its command and what it gave', () => {
    expect(reading.inventory.outputs.slice(0, 9).map(({ command, given }) => [command, given])).toEqual([
      ['hostname', 1],
      ['uname -a', 1],
      ['date', 1],
      ['swlist', 1],
      ['ioscan -kfnN', 36],
      ['ioscan -m lun', 7],
      ['ioscan -m dsf', 8],
      ['ioscan -m hwpath', 12],
      ['hpvmstatus', 3],
    ]);
  });

  test('hangs target ports and lunpaths under their controllers', () => {
    const tree = drawTree(inventory);
    expect(tree[0]).toBe('root0  CLAIMED');
    const port = tree.findIndex((line) => line.includes('fc1 '));
    expect(tree.slice(port, port + 5)).toEqual([
      '      fc1 0/0/8/1/1 CLAIMED',
      '        tgtpath3 0/0/8/1/1.0x500104f0007ab1c2 CLAIMED',
      '          lunpath7 0/0/8/1/1.0x500104f0007ab1c2.0x0 CLAIMED -> autoch1',
      '          lunpath8 0/0/8/1/1.0x500104f0007ab1c2.0x1000000000000 CLAIMED -> tape1',
      '        tgtpath2 0/0/8/1/1.0x50060b0000c26206 CLAIMED',
    ]);
  });

  test('ties names, paths, health and WWIDs to LUNs', () => {
    const tape = inventory.lunNamed('tape1');
    expect(inventory.lunWwid(tape)).toBe('0x500104f0007ab1c3');
    expect(inventory.lunHealth(inventory.lunNamed('disk8'))).toBe('limited');
    expect(inventory.lunOfDsf('/dev/rdsk/c6t0d1')).toBe(inventory.lunNamed('disk7'));
    expect(Array.from(inventory.lunpathsOf(tape), (node) => inventory.path(node))).toEqual([
      '0/0/8/1/1.0x500104f0007ab1c2.0x1000000000000',
      '0/0/12/1/0.0x500104f0007ab1c2.0x1000000000000',
    ]);
    expect(inventory.state(inventory.nodeAt('0/0/8/1/1.0x50060B0000C26206.0x4002000000000000'))).toBe(
      'NO_HW',
    );
  });

  test('says which line told a fact', () => {
    const { output, line } = inventory.lunOrigin(inventory.lunNamed('disk9'));
    expect(inventory.lineText(reading.inventory.outputs[output]!.source, line)).toMatch(
      /^disk\s+9\s+64000\/0xfa00\/0x6\s/,
    );
  });
});

describe('rows', () => {
  test('keep their values as printed', () => {
    const { reading } = read(fixture('states.txt'));
    expect(reading.problems).toEqual([]);
    expect(Array.from({ length: 7 }, (_, at) => rowAt(reading, at).swState)).toEqual(
      'NO_HW DIFF_HW UNCLAIMED SUSPENDED ERROR SCAN UNUSABLE'.split(' '),
    );
    expect(rowAt(reading, 2)).toEqual({
      class: 'unknown',
      instance: -1,
      path: '0/0/4/0',
      driver: '?',
      swState: 'UNCLAIMED',
      hwType: 'UNKNOWN',
      description: 'PCI Device (10df:f900)',
      health: '',
      dsfs: [],
    });
  });

  test('of the root have no path', () => {
    expect(rowAt(read(fixture('legacy.txt')).reading, 0)).toMatchObject({
      class: 'root',
      instance: 0,
      path: '',
      driver: 'root',
    });
  });

  test('may carry their DSFs with them', () => {
    const { reading } = read(fixture('inline-dsf.txt'));
    expect(rowAt(reading, 0)).toMatchObject({
      description: 'TEAC    DV-28E-N',
      dsfs: ['/dev/dsk/c0t2d0', '/dev/rdsk/c0t2d0'],
    });
    expect(rowAt(reading, 1).instance).toBe(411);
  });

  test('are put together from the lines they were broken into', () => {
    const { reading, inventory } = read(fixture('wrapped.txt'));
    expect(reading.problems).toEqual([]);
    expect(reading.counts).toMatchObject({ rows: 10, lunpaths: 6 });
    expect(Array.from({ length: 10 }, (_, at) => rowAt(reading, at).description)).toEqual([
      'HP AB379-60101 4Gb Dual Port PCI/PCI-X Fibre Channel Adapter',
      'fibre_channel target served by fcd driver',
      ...['disk7', 'disk8', 'disk10', 'disk11', 'disk12', 'disk13'].map((name) => `LUN path for ${name}`),
      'HP HSV 300',
      'HP DVD Writer 1040r',
    ]);
    expect(rowAt(reading, 7).path).toBe('0/0/8/1/0.0x50060b0000c26204.0x4006000000000000');
    expect(inventory.dsfsOf(inventory.lunNamed('disk9'))).toEqual(['/dev/disk/disk9', '/dev/rdisk/disk9']);
  });

  test('of the colon form count from the front and from the right', () => {
    const { reading } = read(fixture('F-agile.txt'));
    expect(rowAt(reading, 0)).toMatchObject({
      class: 'disk',
      instance: 7,
      driver: 'esdisk',
      health: 'online',
    });
    expect(rowAt(reading, 1)).toMatchObject({ description: 'ODD:NAME 12', health: 'limited' });
    expect(rowAt(read(fixture('F-legacy.txt')).reading, 0)).toMatchObject({
      class: 'root',
      path: '',
      description: '',
    });
  });
});

describe('the other listings', () => {
  test('-m lun states lunpaths and health', () => {
    const { reading, inventory } = read(fixture('m-lun.txt'));
    expect(reading.counts).toMatchObject({ rows: 7, luns: 7, lunpaths: 12, problems: 0 });
    expect(drawLuns(inventory)[1]).toBe(
      'ctl4|64000/0xfa00/0x1|online||0/0/8/1/0.0x50060b0000c26204.0x0 0/0/8/1/1.0x50060b0000c26206.0x0|/dev/pt/pt4',
    );
    expect(formats(reading)).toEqual(['ioscan -m lun 7']);
  });

  test('-m lun -F does so in one line', () => {
    const { inventory } = read(fixture('m-lun-F.txt'));
    expect(drawLuns(inventory)).toEqual([
      'disk7|64000/0xfa00/0x2|online||0/0/8/1/0.0x50060b0000c26204.0x4001000000000000 ' +
        '0/0/8/1/1.0x50060b0000c26206.0x4001000000000000|/dev/disk/disk7 /dev/rdisk/disk7',
    ]);
  });

  test('-m dsf alone still names the LUNs', () => {
    const { inventory } = read(fixture('m-dsf.txt'));
    expect(inventory.dsfsOf(inventory.lunNamed('disk7'))).toEqual(
      '/dev/rdisk/disk7 /dev/rdsk/c4t0d1 /dev/rdsk/c6t0d1'.split(' '),
    );
  });

  test('-m hwpath reads alike in both its layouts', () => {
    expect(read(fixture('m-hwpath-narrow.txt')).reading.counts).toMatchObject({ lunpaths: 2, problems: 0 });
    expect(read(fixture('m-hwpath.txt')).reading.counts).toMatchObject({ lunpaths: 12, problems: 0 });
  });

  test('-P gives health and WWID, and N/A gives none', () => {
    const { inventory } = read(fixture('P-properties.txt'));
    const node = inventory.nodeAt('0/0/8/1/0.0x50060b0000c26204.0x4002000000000000');
    expect([inventory.nodeName(node), inventory.health(node)]).toEqual(['lunpath2', 'standby']);
    expect(inventory.lunWwid(inventory.lunNamed('disk7'))).toBe('0x600508b400105df20000900000b30000');
    expect(inventory.lunWwid(inventory.lunNamed('disk9'))).toBe('');
  });

  test('the short form gives a tree without instances', () => {
    const { reading, inventory } = read(fixture('short-e.txt'));
    expect(reading.counts).toMatchObject({ rows: 0, luns: 0, problems: 0 });
    expect(drawTree(inventory)).toEqual(['disk 0/0/0/0.6.0', 'fc 0/0/8/1/0']);
  });
});

describe('joining', () => {
  test('ties legacy rows to agile LUNs by stated and by convertible paths, never by instance', () => {
    const { reading, inventory } = read(fixture('agile-and-legacy.txt'));
    expect(reading.problems).toEqual([]);
    expect(inventory.lunOfDsf('/dev/dsk/c0t6d0')).toBe(inventory.lunNamed('disk2'));
    expect(inventory.lunOfDsf('/dev/dsk/c4t0d2')).toBe(inventory.lunNamed('disk8'));
    expect(inventory.lunOfDsf('/dev/dsk/c2t0d0')).toBe(inventory.lunNamed('disk9'));
    expect(inventory.lunNamed('disk12')).toBe(-1);
    expect(inventory.nodeAt('0/0/8/1/0.1.4.0.0')).toBe(-1);
  });

  test('shows each device row of a legacy capture as a LUN', () => {
    const { inventory } = read(fixture('legacy.txt'));
    expect(inventory.evidence.view).toBe('legacy');
    expect(drawLuns(inventory)).toEqual([
      'disk0|0/0/0/0.6.0||||/dev/dsk/c0t6d0 /dev/rdsk/c0t6d0',
      'disk3|0/0/8/1/0.1.4.0.0.0.1||||/dev/dsk/c4t0d1 /dev/rdsk/c4t0d1',
      'disk5|0/0/8/1/0.1.4.0.0.0.2||||/dev/dsk/c4t0d2 /dev/rdsk/c4t0d2',
    ]);
    expect(inventory.lunOf(inventory.lunNode(1))).toBe(1);
  });

  test('keeps a LUN of which only a lunpath speaks', () => {
    const { inventory } = read(fixture('mail.txt'));
    expect(drawLuns(inventory)[0]).toBe('disk7||||0/0/8/1/0.0x50060b0000c26204.0x4001000000000000|');
    expect(inventory.evidence.lunRows).toBe(false);
  });

  test('believes the listing that states it, and reports the other', () => {
    const { reading, inventory } = read(fixture('conflict.txt'));
    expect(drawTree(inventory)[0]).toContain('-> disk8');
    expect(reasons(reading)).toEqual(['4 conflicting-facts']);
  });
});

describe('telling outputs apart', () => {
  test('sets known and unknown commands aside and goes on behind them', () => {
    const { reading } = read(fixture('not-used.txt'));
    expect(reading.problems).toEqual([]);
    expect(formats(reading)).toEqual(['not used 0', 'not used 0', 'ioscan -f 1', 'scsimgr lun_map 1']);
    expect(reading.noise).toMatchObject({ 'other-command': 1, prompt: 5 });
  });

  test.each(['report.html', 'report.txt'])('finds the outputs in %s', (name) => {
    const { reading, inventory } = read(fixture(name));
    expect(reading.problems).toEqual([]);
    expect(inventory.host.name).toBe('quay1');
    expect(formats(reading)).toEqual(['ioscan -f 13', 'bdf 1', 'ioscan -m dsf 8']);
  });

  test('reads rows behind comment signs and mail marks', () => {
    expect(read(fixture('commented.txt')).reading.counts).toMatchObject({ rows: 1, luns: 1, problems: 0 });
    expect(read(fixture('mail.txt')).reading.counts).toMatchObject({ rows: 2, problems: 0 });
  });

  test('goes by shape where nothing else tells', () => {
    const { reading } = read(fixture('headerless.txt'));
    expect(formats(reading)).toEqual(['ioscan -m lun 2', 'hpvmstatus -P -d 0']);
    expect(reasons(reading)).toEqual(['4 guest-unknown']);
  });

  test('takes a source named after a command for its output', () => {
    const { reading } = read('bollard7\n', 'hostname');
    expect(reading.inventory.host.name).toBe('bollard7');
    expect(reading.inventory.outputs[0]).toMatchObject({ format: 'hostname', command: 'hostname' });
  });

  test('says where a load was cut off', () => {
    const { reading, inventory } = read(fixture('cut-off.txt'));
    expect(reasons(reading)).toEqual(['5 cut-off']);
    expect(inventory.evidence.cutOff).toBe(true);
  });

  test('reports a failed command', () => {
    const { reading } = read('# ioscan -kfnN\nsh: ioscan:  not found.\n');
    expect(reasons(reading)).toEqual(['2 command-failed']);
  });
});

describe('refusals', () => {
  test('two hosts in one load', () => {
    expect(refusalOf('a@alpha:/ # ioscan -kfn\n', 'a@beta:/ # ioscan -kfn\n')).toEqual({
      kind: 'two-hosts',
      names: ['alpha', 'beta'],
    });
    expect(refusalOf('# hostname\nalpha\n', '# hostname\nalpha.example.net\n')).toBeNull();
  });

  test('nothing that any command prints', () => {
    expect(refusalOf('')).toEqual({ kind: 'nothing-read' });
    expect(refusalOf('Dear all,\nplease find nothing attached.\n')).toEqual({ kind: 'nothing-read' });
  });
});
