import { expect, test } from 'vitest';
import { NO_CHOICE, type Pick } from '../model/proposal.ts';
import { offer } from '../model/propose.ts';
import { guest, host } from '../model/rules/rules.testing.ts';
import { sayOffered, sayReplayed, sayStep } from './announce.ts';

const situation = host({
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
  expect(sayOffered('disk4', drop(devices('disk4'), 'atlas'))).toBe(
    'disk4 is attached to atlas as dvd:avio_stor:0,1,1:disk:/dev/rdisk/disk4 in the plan. Undo takes it back.',
  );
});

test('warnings are counted', () => {
  expect(sayOffered('tape1', drop(devices('tape1'), 'linux'))).toContain('1 warning: see the plan.');
});

test('several devices are not spelt out', () => {
  expect(sayOffered('2 devices', drop(devices('disk4', 'tape1'), 'atlas'))).toBe(
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

test('undo and redo say what is left', () => {
  expect(sayReplayed('undo', 0)).toBe('Undone. The plan holds no changes.');
  expect(sayReplayed('redo', 2)).toBe('Done again. The plan holds 2 changes.');
});
