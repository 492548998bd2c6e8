import { expect, test } from 'vitest';
import { smallHost } from '../small-host.testing.ts';
import { printWwids } from './scsimgr.ts';
import { printDate, printHostname, printSwlist, printUname } from './system.ts';
import { printBdf, printMount, printSwapinfo } from './usage.ts';
import { printLvlnboot, printLvmadm, printVgdisplay } from './volumes.ts';
import { printVxdisk } from './vxdisk.ts';

test('scsimgr prints nothing after the colon of a LUN without WWID', () => {
  expect([...printWwids(smallHost())].join('')).toBe(`/dev/rdisk/disk1:0x5000c5000aba6790
/dev/rdisk/disk20:
/dev/rtape/tape3_BEST:0x500104f000b8d7ef
`);
});

test('hostname, uname -a and date tell the host, its release and its time', () => {
  expect(printHostname(smallHost())).toBe('quay\n');
  expect(printUname(smallHost())).toBe('HP-UX quay B.11.31 U ia64 2219604411 unlimited-user license\n');
  expect(printDate(smallHost())).toBe('Sun Nov 22 14:02:07 GMT 2026\n');
});

test('swlist names the Integrity VM bundle with its revision', () => {
  const lines = printSwlist(smallHost()).split('\n');
  expect(lines).toContain('# Target:  quay:/');
  expect(lines).toContain('  T2767CC               B.04.30           Integrity VM');
});

test('vgdisplay -v complains of an inactive group and prints the others', () => {
  expect(printVgdisplay(smallHost())).toBe(`vgdisplay: Volume group not activated.
vgdisplay: Cannot display volume group "/dev/vgold".
--- Volume groups ---
VG Name                     /dev/vg00
VG Write Access             read/write
VG Status                   available
Max LV                      255
Cur LV                      2
Open LV                     2
Max PV                      16
Cur PV                      1
Act PV                      1
Max PE per PV               2000
VGDA                        2
PE Size (Mbytes)            32
Total PE                    2000
Alloc PE                    312
Free PE                     1688
Total PVG                   0
Total Spare PVs             0
Total Spare PVs in use      0
VG Version                  1.0

   --- Logical volumes ---
   LV Name                     /dev/vg00/lvol1
   LV Status                   available/syncd
   LV Size (Mbytes)            1792
   Current LE                  56
   Allocated PE                56
   Used PV                     1

   LV Name                     /dev/vg00/lvol2
   LV Status                   available/syncd
   LV Size (Mbytes)            8192
   Current LE                  256
   Allocated PE                256
   Used PV                     1

   --- Physical volumes ---
   PV Name                     /dev/disk/disk1_p2
   PV Status                   available
   Total PE                    2000
   Free PE                     1688
   Autoswitch                  On
   Proactive Polling           On

`);
});

test('bdf prints mounted volumes only', () => {
  expect(printBdf(smallHost())).toBe(`Filesystem          kbytes    used   avail %used Mounted on
/dev/vg00/lvol1    1835008  611669 1223339  33% /stand
`);
});

test('bdf keeps a blank between numbers that fill their columns', () => {
  const host = smallHost();
  for (const volume of host.volumeGroups[0]?.logical ?? []) volume.sizeMb = 98304;
  expect(printBdf(host)).toContain('/dev/vg00/lvol1    100663296 33554432 67108864  33% /stand\n');
});

test('swapinfo -a prints swap volumes, the reserve and the memory', () => {
  expect(printSwapinfo(smallHost())).toBe(`             Kb      Kb      Kb   PCT  START/      Kb
TYPE      AVAIL    USED    FREE  USED   LIMIT RESERVE  PRI  NAME
dev     8388608       0 8388608    0%       0       -    1  /dev/vg00/lvol2
reserve       - 4191044 -4191044
memory 65417112 9203840 56213272   14%
`);
});

test('lvlnboot -v prints the boot disks of the root group', () => {
  expect(printLvlnboot(smallHost())).toBe(`Boot Definitions for Volume Group /dev/vg00:
Physical Volumes belonging in Root Volume Group:
	/dev/disk/disk1_p2 -- Boot Disk
Boot: lvol1	on:	/dev/disk/disk1_p2
Root: lvol3	on:	/dev/disk/disk1_p2
Swap: lvol2	on:	/dev/disk/disk1_p2
Dump: lvol2	on:	/dev/disk/disk1_p2, 0

`);
});

test('lvmadm -l lists deactivated groups too', () => {
  expect(printLvmadm(smallHost())).toBe(`--- Version 1.0 volume groups ---
VG Name /dev/vg00
PV Name /dev/disk/disk1_p2

VG Name /dev/vgold

`);
});

test('mount -v and bdf tell what NFS mounts too', () => {
  const host = smallHost();
  host.nfsMounts.push({ source: 'pilot:/export/isos', directory: '/isos', sizeMb: 1024 });
  expect(printMount(host)).toBe(
    `/dev/vg00/lvol1 on /stand type vxfs ioerror=mwdisable,largefiles,delaylog,nodatainlog,dev=40000001 on Sat Nov 14 06:12:31 2026
pilot:/export/isos on /isos type nfs rsize=32768,wsize=32768,NFSv3,dev=40000002 on Sat Nov 14 06:12:31 2026
`,
  );
  expect(printBdf(host)).toContain('\npilot:/export/isos 1048576  349525  699051  33% /isos\n');
});

test('vxdisk list knows the disks of its own groups and of LVM', () => {
  const host = smallHost();
  host.vxvmDisks.push({ lun: 'disk20', name: 'logs01', group: 'logdg' });
  expect(printVxdisk(host)).toBe(`DEVICE       TYPE            DISK         GROUP        STATUS
disk1_p2     auto:LVM        -            -            LVM
disk20       auto:cdsdisk    logs01       logdg        online
`);
});
