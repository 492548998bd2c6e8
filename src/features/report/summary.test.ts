import { expect, test } from 'vitest';
import { groupOutputs } from './summary.ts';

const sources = [{ name: 'a.txt', lineStart: new Uint32Array([0]) }];
const output = (format: 'hpvmstatus' | 'ioscan -f', command: string | null, firstLine: number) => ({
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
  expect(groups.map(({ format, outputs, given }) => [format, outputs, given])).toEqual([
    ['ioscan -f', 2, 4],
    ['hpvmstatus', 1, 2],
  ]);
  expect(groups[0]?.commands).toEqual(['ioscan -kfnN', 'ioscan -kfn']);
  expect(groups[1]?.commands).toEqual([]);
  expect(groups[0]?.places[1]).toEqual({ source: 'a.txt', firstLine: 20, lastLine: 24 });
});
