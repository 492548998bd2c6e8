import { expect, test } from 'vitest';
import { smallHost } from '../small-host.testing.ts';
import { printIoscanAgile } from './ioscan-agile.ts';
import { printIoscanLegacy, printIoscanUsable } from './ioscan-legacy.ts';
import { printIoscanDsfs, printIoscanHardwarePaths } from './ioscan-m-dsf.ts';
import { printIoscanLuns } from './ioscan-m-lun.ts';
import { printIoscanHealth } from './ioscan-p-health.ts';

test('ioscan -kfnN prints adapters, target paths, lunpaths, then the LUNs', () => {
  expect([...printIoscanAgile(smallHost())].join(''))
    .toBe(`Class         I  H/W Path                                       Driver   S/W State   H/W Type     Description
=============================================================================================================
root          0                                                 root     CLAIMED     BUS_NEXUS    
escsi_ctlr    0  0/1/1/0                                        sasd     CLAIMED     INTERFACE    SAS Adapter
                         /dev/sasd0
tgtpath       0  0/1/1/0.0x5000c5000aba6791                     estp     CLAIMED     TGT_PATH     sas target served by sasd driver, target port id 0x1
lunpath       0  0/1/1/0.0x5000c5000aba6791.0x0                 eslpt    CLAIMED     LUN_PATH     LUN path for disk1
fc            0  0/4/1/0                                        fcd      CLAIMED     INTERFACE    Fibre Channel Adapter
                         /dev/fcd0
tgtpath       1  0/4/1/0.0x50060e8004a1c210                     estp     CLAIMED     TGT_PATH     fibre_channel target served by fcd driver
lunpath       1  0/4/1/0.0x50060e8004a1c210.0x4011000000000000  eslpt    CLAIMED     LUN_PATH     LUN path for disk20
tgtpath       2  0/4/1/0.0x500104f000b8d7f0                     estp     CLAIMED     TGT_PATH     fibre_channel target served by fcd driver
lunpath       2  0/4/1/0.0x500104f000b8d7f0.0x0                 eslpt    CLAIMED     LUN_PATH     LUN path for tape3
esvroot       0  64000/0xfa00                                   esvroot  CLAIMED     VIRTBUS      Escsi virtual root
disk          1  64000/0xfa00/0x0                               esdisk   CLAIMED     DEVICE       HP      DG146BABCF
                         /dev/disk/disk1      /dev/disk/disk1_p1   /dev/rdisk/disk1     /dev/rdisk/disk1_p1
disk         20  64000/0xfa00/0x1                               esdisk   CLAIMED     DEVICE       3PARdataVV
                         /dev/disk/disk20   /dev/rdisk/disk20
tape          3  64000/0xfa00/0x2                               estape   CLAIMED     DEVICE       HP      Ultrium 4-SCSI
                         /dev/rtape/tape3_BEST    /dev/rtape/tape3_BESTn
                         /dev/rtape/tape3_BESTb   /dev/rtape/tape3_BESTnb
`);
});

test('ioscan -m lun prints health, lunpaths and DSFs of each LUN', () => {
  expect([...printIoscanLuns(smallHost())].join(''))
    .toBe(`Class     I  Lun H/W Path  Driver  S/W State   H/W Type     Health  Description
===============================================================================
disk      1  64000/0xfa00/0x0  esdisk  CLAIMED     DEVICE       online   HP      DG146BABCF
             0/1/1/0.0x5000c5000aba6791.0x0
                      /dev/disk/disk1      /dev/disk/disk1_p1   /dev/rdisk/disk1     /dev/rdisk/disk1_p1
disk     20  64000/0xfa00/0x1  esdisk  CLAIMED     DEVICE       online   3PARdataVV
             0/4/1/0.0x50060e8004a1c210.0x4011000000000000
                      /dev/disk/disk20   /dev/rdisk/disk20
tape      3  64000/0xfa00/0x2  estape  CLAIMED     DEVICE       online   HP      Ultrium 4-SCSI
             0/4/1/0.0x500104f000b8d7f0.0x0
                      /dev/rtape/tape3_BEST    /dev/rtape/tape3_BESTn
                      /dev/rtape/tape3_BESTb   /dev/rtape/tape3_BESTnb
`);
});

test('ioscan -m dsf pushes the second column only for long names', () => {
  expect(printIoscanDsfs(smallHost())).toBe(`Persistent DSF           Legacy DSF(s)
========================================
/dev/rdisk/disk1         /dev/rdsk/c0t1d0
/dev/rdisk/disk1_p1      /dev/rdsk/c0t1d0s1
/dev/rdisk/disk20        /dev/rdsk/c1t2d1
/dev/rtape/tape3_BEST    /dev/rmt/c2t3d0BEST
/dev/rtape/tape3_BESTb   /dev/rmt/c2t3d0BESTb
/dev/rtape/tape3_BESTn   /dev/rmt/c2t3d0BESTn
/dev/rtape/tape3_BESTnb   /dev/rmt/c2t3d0BESTnb
`);
});

test('ioscan -m hwpath converts flat and peripheral LUN ids', () => {
  expect(printIoscanHardwarePaths(smallHost()))
    .toBe(`Lun H/W Path      Lunpath H/W Path                               Legacy H/W Path
================================================================================
64000/0xfa00/0x0
                  0/1/1/0.0x5000c5000aba6791.0x0                 0/1/1/0.0.0.1.0
64000/0xfa00/0x1
                  0/4/1/0.0x50060e8004a1c210.0x4011000000000000  0/4/1/0.1.4.18.0.2.1
64000/0xfa00/0x2
                  0/4/1/0.0x500104f000b8d7f0.0x0                 0/4/1/0.1.5.255.2.3.0
`);
});

test('ioscan -P health prints N/A where there is no health', () => {
  expect(printIoscanHealth(smallHost()))
    .toBe(`Class           I  H/W Path                                       health
========================================================================
root            0                                                 N/A
escsi_ctlr      0  0/1/1/0                                        online
tgtpath         0  0/1/1/0.0x5000c5000aba6791                     online
lunpath         0  0/1/1/0.0x5000c5000aba6791.0x0                 online
fc              0  0/4/1/0                                        online
tgtpath         1  0/4/1/0.0x50060e8004a1c210                     online
lunpath         1  0/4/1/0.0x50060e8004a1c210.0x4011000000000000  online
tgtpath         2  0/4/1/0.0x500104f000b8d7f0                     online
lunpath         2  0/4/1/0.0x500104f000b8d7f0.0x0                 online
esvroot         0  64000/0xfa00                                   N/A
disk            1  64000/0xfa00/0x0                               online
disk           20  64000/0xfa00/0x1                               online
tape            3  64000/0xfa00/0x2                               online
`);
});

test('ioscan -kfn prints the legacy view with instances of its own', () => {
  expect(printIoscanLegacy(smallHost()))
    .toBe(`Class         I  H/W Path               Driver     S/W State   H/W Type     Description
=======================================================================================
root          0                         root       CLAIMED     BUS_NEXUS    
escsi_ctlr    0  0/1/1/0                sasd       CLAIMED     INTERFACE    SAS Adapter
                         /dev/sasd0
ext_bus       0  0/1/1/0.0.0            sasd_vbus  CLAIMED     INTERFACE    SAS Device Interface
target        0  0/1/1/0.0.0.1          tgt        CLAIMED     DEVICE       
disk          0  0/1/1/0.0.0.1.0        sdisk      CLAIMED     DEVICE       HP      DG146BABCF
                         /dev/dsk/c0t1d0     /dev/dsk/c0t1d0s1   /dev/rdsk/c0t1d0    /dev/rdsk/c0t1d0s1
fc            0  0/4/1/0                fcd        CLAIMED     INTERFACE    Fibre Channel Adapter
                         /dev/fcd0
fcp           0  0/4/1/0.1              fcd_fcp    CLAIMED     INTERFACE    FCP Domain
ext_bus       1  0/4/1/0.1.4.18.0       fcd_vbus   CLAIMED     INTERFACE    FCP Array Interface
target        1  0/4/1/0.1.4.18.0.2     tgt        CLAIMED     DEVICE       
disk          1  0/4/1/0.1.4.18.0.2.1   sdisk      CLAIMED     DEVICE       3PARdataVV
                         /dev/dsk/c1t2d1   /dev/rdsk/c1t2d1
ext_bus       2  0/4/1/0.1.5.255.2      fcd_vbus   CLAIMED     INTERFACE    FCP Device Interface
target        2  0/4/1/0.1.5.255.2.3    tgt        CLAIMED     DEVICE       
tape          0  0/4/1/0.1.5.255.2.3.0  stape      CLAIMED     DEVICE       HP      Ultrium 4-SCSI
                         /dev/rmt/0m            /dev/rmt/0mnb          /dev/rmt/c2t3d0BESTn
                         /dev/rmt/0mb           /dev/rmt/c2t3d0BEST    /dev/rmt/c2t3d0BESTnb
                         /dev/rmt/0mn           /dev/rmt/c2t3d0BESTb
`);
});

test('ioscan -fun leaves out what is not usable', () => {
  const host = smallHost();
  for (const lunpath of host.luns[1]?.lunpaths ?? []) lunpath.swState = 'NO_HW';
  expect(printIoscanLegacy(host)).toContain('3PARdataVV');
  expect(printIoscanUsable(host)).not.toContain('3PARdataVV');
});

test('a second lunpath adds a legacy DSF with a blank first column', () => {
  const host = smallHost();
  const lun = host.luns[1];
  const [lunpath] = lun?.lunpaths ?? [];
  if (lun === undefined || lunpath === undefined) throw new Error('the small host has an array LUN');
  const second = { ...lunpath, lunId: '0x4012000000000000', instance: 9 };
  lun.lunpaths.push(second);
  lunpath.target.lunpaths.push(second);
  expect(printIoscanDsfs(host)).toContain(
    '/dev/rdisk/disk20        /dev/rdsk/c1t2d1\n                         /dev/rdsk/c1t2d2\n',
  );
});

test('after rmsf -L there are no legacy rows and no legacy names', () => {
  const host = smallHost();
  host.legacyMode = false;
  expect(printIoscanDsfs(host).split('\n')).toHaveLength(3);
  expect(printIoscanHardwarePaths(host)).toContain('0/4/1/0.0x500104f000b8d7f0.0x0\n');
});
