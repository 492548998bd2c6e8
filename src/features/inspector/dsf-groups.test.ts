import { expect, test } from 'vitest';
import { groupDsfs } from './dsf-groups.ts';

test('the DSFs of a tape stand by family, in the order in which they were printed', () => {
  const dsfs = [
    '/dev/rmt/0m',
    '/dev/rtape/tape1_BESTb',
    '/dev/pt/pt_tape1',
    '/dev/rtape/tape1_BEST',
    '/dev/mine',
  ];
  expect(groupDsfs(dsfs)).toEqual([
    { family: 'persistent', names: ['/dev/rtape/tape1_BESTb', '/dev/rtape/tape1_BEST'] },
    { family: 'legacy', names: ['/dev/rmt/0m'] },
    { family: 'pass-through', names: ['/dev/pt/pt_tape1'] },
    { family: 'other', names: ['/dev/mine'] },
  ]);
});
