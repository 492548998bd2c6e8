import { expect, test } from 'vitest';
import type { OutputFormat } from '../../model/inventory.ts';
import { groupOutputs, shortName } from './summary.ts';

const sources = [{ name: 'a.txt', lineStart: new Uint32Array([0]) }];
const output = (format: OutputFormat, command: string | null, firstLine: number) => ({
  source: 0,
  command,
  format,
  firstLine,
  lastLine: firstLine + 4,
  given: 2,
});

test('outputs of one format stand together, in the order met, with what they gave in sum', () => {
  const groups = groupOutputs({
    sources,
    outputs: [
      output('ioscan -f', 'ioscan -kfnN', 1),
      output('hpvmstatus', null, 10),
      output('ioscan -f', 'ioscan -kfn', 20),
    ],
  });
  expect(groups.map(({ name, outputs, given }) => [name, outputs, given])).toEqual([
    ['ioscan -f', 2, 4],
    ['hpvmstatus', 1, 2],
  ]);
  expect(groups[0]?.places[1]).toEqual({ source: 'a.txt', firstLine: 20, lastLine: 24 });
});

test('one command alone stands by its own name', () => {
  const [group] = groupOutputs({ sources, outputs: [output('ioscan -f', 'ioscan -kfnN', 1)] });
  expect(group?.name).toBe('ioscan -kfnN');
});

test('what tells of the host is one group after the devices, and what is not used comes last', () => {
  const groups = groupOutputs({
    sources,
    outputs: [
      output('not used', 'vgdisplay -v', 40),
      output('hostname', 'hostname', 1),
      output('uname', 'uname -a', 3),
      output('ioscan -f', 'ioscan -kfnN', 5),
    ],
  });
  expect(groups.map(({ name }) => name)).toEqual(['ioscan -kfnN', 'hostname, uname', 'vgdisplay']);
});

test.each([
  ['scsimgr -p get_attr all_lun -a device_file -a wwid', 'scsimgr get_attr'],
  ['ioscan -kfnN', 'ioscan -kfnN'],
  ['vgdisplay, bdf, swapinfo, lvlnboot', 'vgdisplay, bdf, swapinfo, lvlnboot'],
])('%s is drawn as %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
