/** `lundock` as a script runs it: a process with arguments, standard input, two outputs and an exit status. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const QUAY = fileURLToPath(new URL('fixtures/quay1.txt', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A process a test: on a busy machine they take their time to start. */
vi.setConfig({ testTimeout: 60_000 });

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'lundock-cli-'));
});
afterAll(() => rmSync(work, { recursive: true }));

/** A file of this text or these bytes in the test's own folder. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function lundock(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { cwd: ROOT });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A refusal may come before the input is read.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

const plan = (...commands: readonly string[]): Promise<Ended> =>
  lundock(['plan', QUAY, ...commands.flatMap((command) => ['--do', command])]);

const TAPE = 'attach_path:0/4/1/0.0x50060b0000c2a1d4.0x2000000000000';

describe.concurrent('lundock read', () => {
  test('prints what was read, and no long lists unasked', async () => {
    const { status, stdout, stderr } = await lundock(['read', QUAY]);
    expect([status, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual(['sources', 'counts', 'guests', 'problems']);
    expect(document.counts).toEqual({
      rows: 13,
      luns: 2,
      lunpaths: 2,
      guests: 2,
      devices: 6,
      databaseEntries: 1,
      problems: 0,
    });
    expect(document.sources[0]).toMatchObject({
      file: QUAY,
      host: 'quay1',
      date: 'Tue Mar  3 02:14:09 MET 2026',
    });
    expect(document.sources[0].outputs[4]).toEqual({
      command: 'ioscan -kfnN',
      format: 'ioscan -f',
      lines: [9, 26],
    });
    expect(document.guests[1]).toEqual({
      name: 'pier2',
      number: 2,
      os: 'HPUX',
      state: 'Off',
      devices: ['disk:avio_stor:0,1,0:file:/vm/pier2/boot'],
    });
  });

  test('prints every row as printed, and every LUN, when asked', async () => {
    const { rows, luns } = JSON.parse((await lundock(['read', QUAY, '--rows', '--luns'])).stdout);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual({
      class: 'root',
      instance: 0,
      path: '',
      driver: 'root',
      swState: 'CLAIMED',
      hwType: 'BUS_NEXUS',
      description: '',
      health: '',
      dsfs: [],
    });
    expect(luns[1]).toMatchObject({
      name: 'tape1',
      path: '64000/0xfa00/0x2',
      health: 'online',
      wwid: '0x500110a0008c11d2',
      lunpaths: [{ path: TAPE.replace('attach_path:', ''), instance: 12, health: '' }],
    });
  });

  test('prints a summary for people', async () => {
    const { status, stdout } = await lundock(['read', QUAY, '--format', 'text']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^quay1  HP-UX 11i v3 · Integrity VM 4\.3/);
  });

  test('takes standard input for a file', async () => {
    const { status, stdout } = await lundock(['read', '-'], readFileSync(QUAY, 'utf8'));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [{ file: '-', host: 'quay1' }],
      counts: { rows: 13 },
    });
  });

  test('names the host only of files that name it', async () => {
    const other = file(
      'bdf.txt',
      'Class I H/W Path Driver S/W State H/W Type Description\nba 0 0 lba CLAIMED BUS_NEXUS x\n',
    );
    const { stdout } = await lundock(['read', QUAY, other]);
    expect(JSON.parse(stdout).sources.map(({ host }: { host: string | null }) => host)).toEqual([
      'quay1',
      null,
    ]);
  });

  test('reports a line that it does not understand, with file and number', async () => {
    const odd = file(
      'odd.txt',
      `${readFileSync(QUAY, 'utf8')}[root@quay1] / # hpvmstatus\nlorem ipsum dolor\n`,
    );
    const { problems } = JSON.parse((await lundock(['read', odd])).stdout);
    expect(problems).toEqual([{ file: odd, line: 76, text: 'lorem ipsum dolor', reason: 'unrecognized' }]);
  });
});

describe.concurrent('a load that is refused', () => {
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    [
      'a file that is not there',
      () => ['/no/such/file'],
      /“\/no\/such\/file” cannot be read: there is no such file/,
    ],
    ['a folder', () => [work], /is a directory/],
    ['one bad file among good ones', () => [QUAY, '/no/such/file'], /no such file/],
    ['an empty file', () => [file('empty', '')], /Nothing in this text/],
    ['prose', () => [file('prose', 'It was a dark and stormy night.\n')], /Nothing in this text/],
    ['an image', () => [file('shot.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10))], /is a PNG image/],
    [
      'bytes',
      () => [
        file(
          'bytes',
          Uint8Array.from({ length: 4096 }, (_, at) => (at * 73) % 256),
        ),
      ],
      /./,
    ],
    [
      'two hosts',
      () => [QUAY, file('quay2', readFileSync(QUAY, 'utf8').replaceAll('quay1', 'quay2'))],
      /two hosts, quay1 and quay2/,
    ],
  ];

  test.each(cases)('%s', async (_name, files, sentence) => {
    const { status, stdout, stderr } = await lundock(['read', ...files()]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^lundock: [^\n]+\n$/);
    expect(stderr).toMatch(sentence);
  });

  test('empty standard input', async () => {
    expect(await lundock(['read', '-'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('wrong usage says how to ask', async () => {
    const { status, stderr } = await lundock(['read']);
    expect([status, stderr]).toEqual([
      2,
      'lundock: Name at least one file, or - for standard input. (lundock --help tells more.)\n',
    ]);
  });

  test('help is none', async () => {
    const { status, stdout } = await lundock(['--help']);
    expect([status, stdout.split('\n')[2]]).toEqual([0, 'usage: lundock read FILE… [--rows] [--luns]']);
  });
});

describe.concurrent('lundock plan', () => {
  test('judges a command and gives it back as arguments, its address filled in', async () => {
    const command = `hpvmmodify -P pier2 -a tape:aviostor::${TAPE}`;
    const { status, stdout } = await plan(command);
    expect(status).toBe(0);
    const { steps, commands } = JSON.parse(stdout);
    expect(steps).toMatchObject([{ command, verdict: 'warned', fixes: [] }]);
    expect(steps[0].findings).toContainEqual({
      rule: 'attached-shared',
      severity: 'inform',
      moment: 'add',
      guest: 'pier2',
      subjects: ['pier2', 'tape1', 'pier1'],
      message: expect.stringContaining('pier1 has tape1 too'),
      source: '4.3 p. 85, 4.3 p. 86',
      ours: false,
      fixes: [],
    });
    expect(commands).toEqual([['hpvmmodify', '-P', 'pier2', '-a', `tape:avio_stor:0,1,1:${TAPE}`]]);
  });

  test('gives the ways out of a refusal as commands that it takes itself', async () => {
    const ended = await plan('hpvmmodify -P pier1 -a disk:avio_stor::file:/vm/pier2/boot');
    const { steps } = JSON.parse(ended.stdout);
    expect(ended.status).toBe(3);
    expect(steps[0].fixes.length).toBeGreaterThan(0);
    for (const fix of steps[0].fixes) {
      const again = await plan(...fix);
      expect(again.status, fix.join('; ')).toBe(0);
    }
  });

  test('says the same in lines for people', async () => {
    const { status, stdout } = await lundock([
      'plan',
      QUAY,
      '--format',
      'text',
      '--do',
      'hpvmmodify -P pier1 -a disk:avio_stor::file:/vm/pier2/boot',
    ]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^REFUSED .*\n/);
    expect(stdout).toContain('[writable-shared: 4.3 p. 103, our rule]');
    expect(stdout).toMatch(/way out {2}hpvmmodify -P pier2 -d disk:avio_stor:0,1,0:file:\/vm\/pier2\/boot\n/);
    expect(stdout).toContain('There is nothing to run.');
    // Not a terminal: no colours.
    expect(stdout.includes(String.fromCharCode(27))).toBe(false);
  });

  test('proposes to take no disk from a guest that is running', async () => {
    const ended = await plan('hpvmmodify -P pier2 -a disk:avio_stor::disk:/dev/rdisk/disk31');
    const [step] = JSON.parse(ended.stdout).steps;
    expect([step.verdict, step.fixes]).toEqual(['refused', []]);
  });

  test('applies commands in order: what a delete frees can be added again', async () => {
    const statement = `tape:avio_stor:0,3,1:${TAPE}`;
    const [add, remove] = [`hpvmmodify -P pier1 -a ${statement}`, `hpvmmodify -P pier1 -d ${statement}`];
    const ended = await plan(add, remove, add);
    const { steps, commands } = JSON.parse(ended.stdout);
    expect(steps.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['refused', 'warned', 'warned']);
    expect(commands.map((argv: readonly string[]) => argv[3])).toEqual(['-d', '-a']);
    expect(ended.status).toBe(3);
  });

  test('refuses what it cannot or may not read by a rule, one by one', async () => {
    const refused = [
      ['an unknown guest', `hpvmmodify -P nobody -a tape:avio_stor::${TAPE}`, 'guest-known'],
      ['a hostile name', `hpvmmodify -P '$(reboot)' -a tape:avio_stor::${TAPE}`, 'guest-known'],
      ['a name that is an option', `hpvmmodify -P -F -a tape:avio_stor::${TAPE}`, 'guest-known'],
      ['no statement', 'hpvmmodify -P pier1 -a frob', 'statement-syntax'],
      ['an open quote', "hpvmmodify -P pier1 -a 'disk", 'statement-syntax'],
      ['another command', 'rm -rf /', 'statement-syntax'],
      ['a second command', `hpvmmodify -P pier1 -a tape:avio_stor::${TAPE}; reboot`, 'statement-syntax'],
      ['a conversion', 'hpvmmodify -P pier1 -m hba:avio_stor:0,3', 'device-known'],
      ['nothing', '', 'statement-syntax'],
    ] as const;
    const { status, stdout, stderr } = await plan(...refused.map(([, command]) => command));
    expect([status, stderr]).toEqual([3, '']);
    const { steps, commands } = JSON.parse(stdout);
    expect(commands).toEqual([]);
    refused.forEach(([what, command, rule], at) => {
      const { findings, ...step } = steps[at];
      expect(step, what).toMatchObject({ command, verdict: 'refused' });
      expect(findings[0], what).toMatchObject({ rule, severity: 'refuse' });
    });
  });

  test('needs a load that was read', async () => {
    expect(await lundock(['plan', '/no/such', '--do', 'x'])).toMatchObject({ status: 2, stdout: '' });
  });
});

/** The host of the fixture, with pier2 given what pier1 has. */
const conflicting = (): string =>
  readFileSync(QUAY, 'utf8').replace(
    'disk:avio_stor:0,1,0:file:/vm/pier2/boot',
    'disk:avio_stor:0,1,0:disk:/dev/rdisk/disk31',
  );

describe.concurrent('lundock check', () => {
  test('ends with 0 where nothing is refused', async () => {
    const { status, stdout, stderr } = await lundock(['check', QUAY]);
    expect([status, stderr]).toEqual([0, '']);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ severity }: { severity: string }) => severity)).not.toContain('refuse');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'unknown', guest: null, ours: true }));
  });

  test('ends with 1 where something is, and names ways out that work', async () => {
    const host = file('conflict.txt', conflicting());
    const { status, stdout } = await lundock(['check', host]);
    expect(status).toBe(1);
    const { findings } = JSON.parse(stdout);
    const shared = findings.filter(({ rule }: { rule: string }) => rule === 'writable-shared');
    expect(shared).toMatchObject([
      { severity: 'refuse', moment: 'audit', guest: 'pier1', subjects: ['pier1', 'disk31', 'pier2'] },
      { severity: 'refuse', moment: 'audit', guest: 'pier2', subjects: ['pier2', 'disk31', 'pier1'] },
    ]);
    const [fix] = shared[0].fixes;
    const fixed = await lundock(['check', host, ...fix.flatMap((line: string) => ['--do', line])]);
    expect(fixed.status).toBe(0);
  });

  test('needs a load that was read', async () => {
    expect(await lundock(['check', '/no/such'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('answers nothing after a command that is refused, in one line', async () => {
    const { status, stdout, stderr } = await lundock(['check', QUAY, '--do', 'hpvmmodify -P pier9\n-a x']);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^lundock: not done[^\n]*pier9[^\n]*\n$/);
  });

  test('takes the release that the host tells, and says so', async () => {
    const { status, stderr } = await lundock(['check', QUAY, '--hpvm', '4.2']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^lundock: --hpvm 4\.2 is not used: .*B\.04\.30/);
  });

  test('says that it assumes a release where the host tells none', async () => {
    const untold = file('untold43.txt', readFileSync(QUAY, 'utf8').replace(/.*T2767CC.*\n/, ''));
    const { status, stderr } = await lundock(['check', untold]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^lundock: [^\n]* 4\.3 [^\n]*--hpvm[^\n]*\n$/);
  });

  test('takes a chosen release where the host tells none', async () => {
    const untold = file('untold.txt', readFileSync(QUAY, 'utf8').replace(/.*T2767CC.*\n/, ''));
    const command = `hpvmmodify -P pier2 -a tape:avio_stor::${TAPE}`;
    const { stdout } = await lundock(['plan', untold, '--hpvm', '4.0', '--do', command]);
    expect(JSON.parse(stdout).steps[0].findings[0].rule).toBe('attach-path-version');
  });
});

describe.concurrent('lundock boot', () => {
  test('says who boots, who is blocked, and who cannot run together', async () => {
    const host = file('boot.txt', conflicting());
    const { status, stdout } = await lundock(['boot', host, '--order', 'pier1,pier2']);
    expect(status).toBe(0);
    const { events, matrix } = JSON.parse(stdout);
    expect(events).toMatchObject([
      { guest: 'pier1', result: 'boots', hpWould: 'boots' },
      { guest: 'pier2', result: 'blocked', hpWould: 'blocks' },
    ]);
    expect(events[1].findings).toMatchObject([
      { rule: 'writable-shared', moment: 'boot', severity: 'refuse' },
    ]);
    expect(matrix).toMatchObject([
      { guests: ['pier1', 'pier2'], conflicts: [{ rule: 'writable-shared', entity: 'disk31' }] },
    ]);
  });

  test('is told of guests that there are not', async () => {
    const ended = await lundock(['boot', QUAY, '--order', 'pier9']);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('"pier9"') });
  });
});

describe.concurrent('lundock find', () => {
  test('knows a thing by any of its names', async () => {
    const { status, stdout } = await lundock(['find', QUAY, '/dev/rtape/tape1_BESTn']);
    expect(status).toBe(0);
    const { things } = JSON.parse(stdout);
    const names = things[0].names.map((one: { name: string }) => one.name);
    expect(names).toContain('/dev/rtape/tape1_BEST');
    expect(things[0].guests).toMatchObject([{ guest: 'pier1', address: '0,3,1' }]);
  });

  test('says that it found nothing', async () => {
    const { status, stdout } = await lundock(['find', QUAY, 'disk99', '--format', 'text']);
    expect(status).toBe(0);
    expect(stdout).toContain('disk99');
  });
});

describe.concurrent('lundock path', () => {
  test('prints the layers from the guest to the LUN', async () => {
    const { status, stdout } = await lundock(['path', QUAY, 'pier1', '0,3,1']);
    expect(status).toBe(0);
    const { layers } = JSON.parse(stdout);
    expect(layers.length).toBeGreaterThan(4);
  });

  test('is told where nothing stands', async () => {
    const ended = await lundock(['path', QUAY, 'pier1', '0,7,7']);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('0,7,7') });
  });
});

test('lundock COMMAND --help', async () => {
  const { status, stdout, stderr } = await lundock(['check', '--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^usage: lundock check /);
});

test('a reader that has seen enough is no fault', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `ba ${at} 0/${at} lba CLAIMED BUS_NEXUS Bus Adapter`,
  );
  const big = file('big.txt', `Class I H/W Path Driver S/W State H/W Type Description\n${rows.join('\n')}\n`);
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'read', big, '--rows'], { cwd: ROOT });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([0, '']);
});
