/** The collecting script that hosts run, under each shell that is here, against stand-ins for the host's commands. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSources } from './read.ts';
import type { Reading } from './reading.ts';

const SCRIPT = fileURLToPath(new URL('../../public/collect.sh', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures/hpvm/', import.meta.url));

const SHELLS = ['dash', 'bash', 'ksh', 'sh'].filter(
  (shell) => spawnSync(shell, ['-c', ':'], { stdio: 'ignore' }).status === 0,
);

/** What each command of the host prints: its words → a file of fixtures. */
const OUTPUTS: readonly (readonly [string, string])[] = [
  ['hostname', 'host/hostname.txt'],
  ['uname -a', 'host/uname.txt'],
  ['swlist', 'swlist.txt'],
  ['ioscan -kfnN', 'host/ioscan-kfnN.txt'],
  ['ioscan -kfn', 'host/ioscan-kfn.txt'],
  ['ioscan -fun', 'host/ioscan-fun.txt'],
  ['ioscan -m lun', 'host/ioscan-m-lun.txt'],
  ['ioscan -m dsf', 'host/ioscan-m-dsf.txt'],
  ['ioscan -m hwpath', 'host/ioscan-m-hwpath.txt'],
  ['scsimgr -p get_attr all_lun -a device_file -a wwid', 'scsimgr-all_lun.txt'],
  ['hpvmstatus', 'host/hpvmstatus.txt'],
  ['hpvmstatus -P pier1', 'hpvmstatus-P.txt'],
  ['hpvmstatus -P pier1 -d', 'hpvmstatus-P-d.txt'],
  ['hpvmdevmgmt -l all', 'hpvmdevmgmt.txt'],
  ['vgdisplay -v', 'host/vgdisplay.txt'],
  ['lvmadm -l', 'host/lvmadm.txt'],
  ['bdf', 'host/bdf.txt'],
  ['mount -v', 'host/mount.txt'],
  ['swapinfo -a', 'host/swapinfo.txt'],
  ['lvlnboot -v', 'host/lvlnboot.txt'],
  ['vxdisk -o alldgs list', 'host/vxdisk.txt'],
];

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lundock collect '));
  mkdirSync(join(work, 'bin'));
  for (const command of new Set(OUTPUTS.map(([words]) => words.split(' ')[0]!))) stubFor(command);
  stub('date', `case $1 in +*) echo 20260303-021409 ;; *) cat '${FIXTURES}host/date.txt' ;; esac`);
});
afterEach(() => rmSync(work, { recursive: true }));

function stub(name: string, body: string): void {
  const file = join(work, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

/** A stand-in that knows the calls in OUTPUTS and refuses any other. */
function stubFor(command: string): void {
  const cases = OUTPUTS.filter(([words]) => words.split(' ')[0] === command).map(
    ([words, file]) => `'${words}') cat '${FIXTURES}${file}' ;;`,
  );
  stub(
    command,
    `case "${command}\${*:+ }$*" in\n${cases.join('\n')}\n*) echo "${command}: unexpected: $*" >&2; exit 9 ;;\nesac`,
  );
}

function collect(shell: string, args: readonly string[] = [], script = SCRIPT) {
  const LUNDOCK_PATH = `${join(work, 'bin')}:/usr/bin:/bin`;
  const run = spawnSync(shell, [script, ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LUNDOCK_PATH },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const written = (file = 'out.txt'): string => readFileSync(join(work, file), 'utf8');

/** The written file as the readers see it. */
function reading(file = 'out.txt'): Reading {
  const result = readSources([{ name: file, bytes: readFileSync(join(work, file)) }]);
  if (result?.ok !== true) throw new Error(`not read: ${JSON.stringify(result)}`);
  return result.reading;
}

test('there is a shell to run the script with', () => {
  expect(SHELLS).not.toEqual([]);
});

describe.each(SHELLS)('under %s', (shell) => {
  test('writes every output behind its echoed command, in order', () => {
    expect(collect(shell, ['out.txt'])).toMatchObject({ status: 0, stdout: '' });
    const echoed = [...written().matchAll(/^\[root@quay1\] \/ # (.+)$/gm)].map((match) => match[1]);
    const expected = OUTPUTS.map(([words]) => words);
    expect(echoed).toEqual([...expected.slice(0, 2), 'date', ...expected.slice(2)]);
    expect(written()).toContain('\n[root@quay1] / # hpvmstatus -P pier1 -d\n[Virtual Machine Devices]\n');
    expect(written()).toMatch(/\n\[root@quay1\] \/ #\n$/);
    expect(written()).not.toContain('unexpected');
  });

  test('writes what the readers read without a problem', () => {
    collect(shell, ['out.txt']);
    const { problems, inventory, counts } = reading();
    expect(problems).toEqual([]);
    expect(inventory.host).toEqual({
      name: 'quay1',
      date: 'Tue Mar  3 02:14:09 MET 2026',
      release: 'B.11.31',
      hpvmRevision: 'B.04.30',
    });
    expect(counts).toMatchObject({ luns: 2, guests: 1, devices: 5, databaseEntries: 6 });
    expect(inventory.outputs.map(({ command }) => command)).toHaveLength(OUTPUTS.length + 1);
  });

  test('names the file after host and time, and lets nobody else read it', () => {
    expect(collect(shell).status).toBe(0);
    const made = readdirSync(work).filter((file) => file !== 'bin');
    expect(made).toEqual(['lundock-quay1-20260303-021409.txt']);
    const listed = spawnSync('ls', ['-l', join(work, made[0]!)], { encoding: 'utf8' }).stdout;
    expect(listed).toMatch(/^-rw-------/);
  });

  test('writes to a path with blanks and quotes', () => {
    mkdirSync(join(work, "a b's"));
    expect(collect(shell, ["a b's/the $(host).txt"]).status).toBe(0);
    expect(written("a b's/the $(host).txt")).toContain('ioscan -kfnN');
  });

  test('never overwrites a file, nor follows a link to nowhere', () => {
    writeFileSync(join(work, 'out.txt'), 'precious');
    symlinkSync(join(work, 'elsewhere'), join(work, 'link.txt'));
    expect(collect(shell, ['out.txt'])).toMatchObject({
      status: 3,
      stderr: 'collect.sh: out.txt exists; name another file\n',
    });
    expect(collect(shell, ['link.txt']).status).toBe(3);
    expect(written()).toBe('precious');
    expect(existsSync(join(work, 'elsewhere'))).toBe(false);
  });

  test('says when the file cannot be made', () => {
    expect(collect(shell, ['no/such/place.txt'])).toMatchObject({
      status: 3,
      stderr: 'collect.sh: cannot make no/such/place.txt\n',
    });
  });

  test('goes on without a command that is missing or fails, and says so in the file', () => {
    rmSync(join(work, 'bin', 'swlist'));
    stub('hpvmdevmgmt', 'echo "hpvmdevmgmt: ERROR: the database is locked." >&2; exit 1');
    const { status, stderr } = collect(shell, ['out.txt']);
    expect(status).toBe(0);
    expect(stderr).toContain('  swlist\n    (not on this host)\n');
    expect(stderr).toContain('  hpvmdevmgmt -l all\n    (exit status 1)\n');
    expect(written()).toContain('# swlist\nsh: swlist: not found.\n');
    expect(written()).toContain('# hpvmdevmgmt -l all\nhpvmdevmgmt: ERROR: the database is locked.\n');
    expect(written()).toContain('# lvlnboot -v\nBoot Definitions');
    expect(reading().problems.map(({ text, reason }) => [text, reason])).toEqual([
      ['sh: swlist: not found.', 'command-failed'],
      ['hpvmdevmgmt: ERROR: the database is locked.', 'command-failed'],
    ]);
  });

  test('collects what there is on a host without Integrity VM', () => {
    rmSync(join(work, 'bin', 'hpvmstatus'));
    expect(collect(shell, ['out.txt']).status).toBe(0);
    expect(written()).toContain('# hpvmstatus\nsh: hpvmstatus: not found.\n');
    expect(written()).toContain('# bdf\nFilesystem');
  });

  test('never hands a hostile guest name to a command', () => {
    const rows = ['$(touch${IFS}pwned)', '`touch pwned`', ';touch', '-P', '*', 'ok-1', 'a\\b'];
    stub('hpvmstatus', `case $# in 0) cat "${join(work, 'list')}" ;; *) echo "args: $#: $*" ;; esac`);
    writeFileSync(
      join(work, 'list'),
      `==== ====\n${rows.map((name, at) => `${name} ${at} HPUX Off`).join('\n')}\n`,
    );
    expect(collect(shell, ['out.txt']).status).toBe(0);
    expect([...written().matchAll(/^args: .*$/gm)].map((match) => match[0])).toEqual([
      'args: 2: -P ok-1',
      'args: 3: -P ok-1 -d',
    ]);
    expect(existsSync(join(work, 'pwned'))).toBe(false);
  });

  test('keeps a hostile host name out of prompt and file name', () => {
    stub('hostname', "echo '../../etc/$(id)'");
    expect(collect(shell).status).toBe(0);
    expect(written('lundock-host-20260303-021409.txt')).toContain('\n# ioscan -kfnN\n');
  });

  test('takes no options, and one file at most', () => {
    expect(collect(shell, ['-x'])).toMatchObject({ status: 2, stderr: 'usage: sh collect.sh [FILE]\n' });
    expect(collect(shell, ['a', 'b']).status).toBe(2);
    expect(collect(shell, ['']).status).toBe(2);
    expect(collect(shell, ['--help']).status).toBe(0);
    expect(readdirSync(work)).toEqual(['bin']);
  });

  test('does nothing when the copy was cut off anywhere', () => {
    const whole = readFileSync(SCRIPT, 'utf8');
    const lines = whole.trimEnd().split('\n');
    for (let kept = 20; kept < lines.length; kept += 9) {
      writeFileSync(join(work, 'cut.sh'), lines.slice(0, kept).join('\n'));
      collect(shell, ['out.txt'], join(work, 'cut.sh'));
    }
    expect(readdirSync(work).sort()).toEqual(['bin', 'cut.sh']);
  });

  test('removes the unfinished file when interrupted', () => {
    stub('bdf', 'kill -TERM $PPID');
    const { status, stderr } = collect(shell, ['out.txt']);
    expect([status, stderr.split('\n').at(-2)]).toEqual([
      143,
      'collect.sh: interrupted; removed the unfinished out.txt',
    ]);
    expect(readdirSync(work)).toEqual(['bin']);
  });
});
