import { expect, test } from 'vitest';
import { NO_CHOICE, type Pick } from '../model/proposal.ts';
import { offer } from '../model/propose.ts';
import type { Step } from '../model/step.ts';
import { guest, host, LUNS, statement } from '../model/rules/rules.testing.ts';
import { sayOffered, sayReplayed, sayStep } from './announce.ts';

const situation = host({
  luns: [
    ...LUNS,
    { name: 'disk7', description: 'HP      HSV210', lunpaths: ['0/2/1/0.0x7.0x0'] },
    { name: 'disk8', description: 'HP      HSV210', lunpaths: ['0/2/1/0.0x8.0x0'] },
  ],
  guests: [
    guest('atlas', ['disk:avio_stor:0,1,0:disk:/dev/rdisk/disk3']),
    guest('linux', [], { os: 'LINUX' }),
  ],
});
const drop = (pick: Pick, to: string) =>
  offer(situation, pick, { guest: to, adapter: null, target: null }, NO_CHOICE);
const devices = (...names: string[]): Pick => ({
  kind: 'devices',
  devices: names.map((name) => ({ lun: situation.inventory.lunNamed(name), lunpath: -1 })),
});

test('one device: what, where, how, and the way back', () => {
  expect(sayOffered('disk7', drop(devices('disk7'), 'atlas'))).toBe(
    'disk7 is attached to atlas as disk:avio_stor:0,1,1:disk:/dev/rdisk/disk7 in the plan. Undo takes it back.',
  );
});

test('warnings are counted', () => {
  expect(sayOffered('tape1', drop(devices('tape1'), 'atlas'))).toContain('1 warning: see the plan.');
  expect(sayOffered('tape1', drop(devices('tape1'), 'linux'))).toContain('2 warnings: see the plan.');
});

test('several devices are not spelt out', () => {
  expect(sayOffered('2 devices', drop(devices('disk7', 'disk8'), 'atlas'))).toBe(
    '2 devices are attached to atlas in the plan. Undo takes them back.',
  );
});

test('a move says so', () => {
  const moved = drop({ kind: 'target', guest: 'atlas', id: 'atlas/0,1,0' }, 'linux');
  expect(sayOffered('disk3', moved)).toMatch(/^disk3 is moved to linux as disk:/);
  expect(sayStep(moved.proposals[0]!.step)).toMatch(
    /^move disk:avio_stor:0,1,0:disk:\/dev\/rdisk\/disk3 from atlas to linux$/,
  );
});

const FILE = statement('disk:scsi:0,1,0:file:/a');
const host3 = { device: '/dev/rdisk/disk3' } as const;

test.each<readonly [Step, string]>([
  [{ kind: 'attach', guest: 'atlas', statement: FILE }, 'attach disk:scsi:0,1,0:file:/a to atlas'],
  [{ kind: 'detach', guest: 'atlas', statement: FILE }, 'detach disk:scsi:0,1,0:file:/a from atlas'],
  [
    { kind: 'modify', guest: 'atlas', from: FILE, to: { ...FILE, location: '/b' } },
    'change disk:scsi:0,1,0:file:/a of atlas into disk:scsi:0,1,0:file:/b',
  ],
  [
    { kind: 'convert', guest: 'atlas', bus: 0, slot: 1, to: 'avio_stor', rehang: [] },
    'convert the adapter 0,1 of atlas to avio_stor',
  ],
  [
    { kind: 'attribute', ...host3, attribute: 'SHARE', from: 'YES', to: null },
    'set SHARE of /dev/rdisk/disk3 to NO',
  ],
  [{ kind: 'restrict', ...host3 }, 'keep /dev/rdisk/disk3 for the host'],
  [{ kind: 'unrestrict', ...host3 }, 'let guests have /dev/rdisk/disk3'],
  [{ kind: 'create', guest: 'web1', os: 'HPUX', statements: [FILE] }, 'create the guest web1 with 1 device'],
  [{ kind: 'remove', guest: 'web1', os: 'HPUX', statements: [] }, 'remove the guest web1'],
])('%# a step in words', (step, words) => {
  expect(sayStep(step)).toBe(words);
});

test('undo and redo say what is left', () => {
  expect(sayReplayed('undo', 0)).toBe('Undone. The plan holds no changes.');
  expect(sayReplayed('redo', 2)).toBe('Done again. The plan holds 2 changes.');
});
