import { expect, test } from 'vitest';
import { smallHost } from '../small-host.testing.ts';
import { printDatabase } from './hpvmdevmgmt.ts';
import { printGuest, printGuestDevices } from './hpvmstatus-guest.ts';
import { printHpvmstatus } from './hpvmstatus.ts';
import type { Guest } from '../state.ts';

function atlas(): Guest {
  const [guest] = smallHost().guests;
  if (guest === undefined) throw new Error('the small host has a guest');
  return guest;
}

test('hpvmstatus prints a row a guest', () => {
  expect(printHpvmstatus(smallHost())).toBe(`[Virtual Machines]
Virtual Machine Name VM #  OS Type State     #VCPUs #Devs #Nets Memory  Runsysid
==================== ===== ======= ========= ====== ===== ===== ======= ========
atlas                    1 HPUX    On (OS)        2     2     1   16 GB        0
`);
});

test('hpvmstatus lets a long name shift its row', () => {
  const host = smallHost();
  for (const guest of host.guests) guest.name = 'a-name-longer-than-its-column';
  expect(printHpvmstatus(host)).toContain(
    '\na-name-longer-than-its-column     1 HPUX    On (OS)        2     2     1   16 GB        0\n',
  );
});

test('hpvmstatus -P prints the tables of one guest', () => {
  expect(printGuest(atlas())).toBe(`[Virtual Machine Details]
Virtual Machine Name VM #  OS Type State
==================== ===== ======= ========
atlas                    1 HPUX    On (OS)   

[Authorized Administrators]
Oper Groups:  
Admin Groups:
Oper Users:   
Admin Users:  

[Virtual CPU Details]
#vCPUs Entitlement Maximum
====== =========== =======
 2       10.0%  100.0%

[Memory Details]
Total    Reserved
Memory   Memory  
=======  ========
16 GB     64 MB

[Storage Interface Details]
Guest                                 Physical
Device  Adaptor    Bus Dev Ftn Tgt Lun Storage   Device
======= ========== === === === === === ========= =========================
disk    avio_stor    0   0   0   3   0 disk      /dev/rdisk/disk20
tape    avio_stor    0   4   0   0   0 attach_path 0/4/1/0.0x500104f000b8d7f0.0x0

[Network Interface Details]
Interface Adaptor    Name/Num   PortNum Bus Dev Ftn Mac Address
========= ========== ========== ======= === === === =================
vswitch   avio_lan   localnet   7         0   1   0 5e-1f-3a-70-01-a1

[Misc Interface Details]
Guest                                 Physical
Device  Adaptor    Bus Dev Ftn Tgt Lun Storage   Device
======= ========== === === === === === ========= =========================
serial  com1                           tty       console
`);
});

test('hpvmstatus -P -d prints resource statements', () => {
  expect(printGuestDevices(atlas())).toBe(`[Virtual Machine Devices]

[Storage Interface Details]
disk:avio_stor:0,0,3:disk:/dev/rdisk/disk20
tape:avio_stor:0,4,0:attach_path:0/4/1/0.0x500104f000b8d7f0.0x0

[Network Interface Details]
network:avio_lan:0,1,0x5E1F3A7001A1:vswitch:localnet

[Misc Interface Details]
serial:com1::tty:console
`);
});

test('hpvmdevmgmt -l all prints gdev and rdev entries', () => {
  expect([...printDatabase(smallHost())].join(''))
    .toBe(`/dev/rdisk/disk20:CONFIG=gdev,EXIST=YES,DEVTYPE=DISK,SHARE=NO:atlas:
/dev/rtape/tape3_BEST:CONFIG=gdev,EXIST=YES,SHARE=NO,DEVTYPE=ATTACH,SHARE_LUNPATHS=NO:lunpath2:0x01.0x00.0x03.0x500104f000b8d7ef
0/4/1/0.0x500104f000b8d7f0.0x0,lunpath2:CONFIG=gdev,EXIST=YES,SHARE=NO,DEVTYPE=ATTACHPATH:atlas:0x01.0x00.0x03.0x500104f000b8d7ef
/dev/rdisk/disk1:CONFIG=rdev,EXIST=YES,DEVTYPE=DISK,SHARE=NO,AUTORDEV=YES::0x01.0x00.0x03.0x5000c5000aba6790
/dev/vg00/rlvol1:CONFIG=rdev,EXIST=YES,DEVTYPE=LV,SHARE=NO,AUTORDEV=YES::
/dev/vg00/rlvol2:CONFIG=rdev,EXIST=YES,DEVTYPE=LV,SHARE=NO,AUTORDEV=YES::
`);
});
