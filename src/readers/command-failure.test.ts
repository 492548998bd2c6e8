import { expect, test } from 'vitest';
import { looksLikeCommandFailure } from './command-failure.ts';

test.each([
  'sh: swlist: not found.',
  'ksh: hpvmstatus:  not found',
  '-sh: hpvmstatus: not found.',
  '/usr/bin/sh: ioscan: cannot execute',
  'bash: ioscan: command not found',
  'collect.sh[12]: scsimgr: not found',
  'hpvmstatus: Permission denied',
  'VxVM vxdisk ERROR V-5-1-684 IPC failure: Configuration daemon is not accessible',
  'bdf: /net/isos: Stale NFS file handle',
  "hpvmmodify: ERROR (web1): Illegal blk device '/dev/vg_guests/web1d1' as backing device.",
])('%j says that a command failed', (text) => {
  expect(looksLikeCommandFailure(text)).toBe(true);
});

test.each([
  'pier1 1 HPUX On (OS) 4 11 2 16 GB 0',
  'disk:scsi:0,2,0:lv:/dev/vg00/rlvol1',
  'ioscan -kfnN',
  'hostname',
  'State                         = UNOPEN',
  '',
])('%j does not', (text) => {
  expect(looksLikeCommandFailure(text)).toBe(false);
});
