import { expect, test } from 'vitest';
import { dsfLines, heading, narrowest, widen } from './layout.ts';

test('device names fill columns from top to bottom, as wide as the longest', () => {
  const names = ['disk0', 'disk0_p1', 'disk0_p2', 'disk0_p3'];
  const all = [...names.map((name) => `/dev/disk/${name}`), ...names.map((name) => `/dev/rdisk/${name}`)];
  expect(dsfLines(all, 22)).toBe(
    `                      /dev/disk/disk0      /dev/disk/disk0_p2   /dev/rdisk/disk0     /dev/rdisk/disk0_p2
                      /dev/disk/disk0_p1   /dev/disk/disk0_p3   /dev/rdisk/disk0_p1  /dev/rdisk/disk0_p3
`,
  );
});

test('nine names with one long alias take three columns', () => {
  const names = [
    '/dev/disk/disk62',
    '/dev/disk/disk62_p1',
    '/dev/disk/disk62_p2',
    '/dev/disk/disk62_p3',
    '/dev/pt/x64qqarbxt4_system',
    '/dev/rdisk/disk62',
    '/dev/rdisk/disk62_p1',
    '/dev/rdisk/disk62_p2',
    '/dev/rdisk/disk62_p3',
  ];
  expect(dsfLines(names, 0).split('\n')[0]).toBe(
    '/dev/disk/disk62            /dev/disk/disk62_p3         /dev/rdisk/disk62_p1',
  );
});

test('no names make no line', () => {
  expect(dsfLines([], 22)).toBe('');
});

test('a name wider than the area stands alone on its line', () => {
  const long = `/dev/pt/${'x'.repeat(100)}`;
  expect(dsfLines(['/dev/pt/a', long], 2)).toBe(`  /dev/pt/a\n  ${long}\n`);
});

test('the header is laid out from the widest value, and the rule is as long as the header', () => {
  const widths = narrowest();
  widen(widths, 'disk', 6598, '0/0/0/1/0/0/0.0.2', 'sdisk');
  const [header, rule] = heading(widths).split('\n');
  expect(header).toBe('Class     I  H/W Path           Driver  S/W State   H/W Type     Description');
  expect(rule).toBe('='.repeat(header?.length ?? 0));
});
