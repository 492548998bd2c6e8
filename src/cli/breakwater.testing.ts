/** What is asked of breakwater so that each rule has something to say: typed commands, and guests to be moved away. */
import { GONE_LUNPATH } from '../mock/scenarios/breakwater-guests.ts';
import type { ProfileId } from '../model/profile.ts';
import type { RuleId } from '../model/rules/ids.ts';

/** What somebody wants of the host. Each is judged where those before it are done, and the last one's findings count. */
export type Request =
  | readonly string[]
  | { readonly told: ProfileId; readonly command: string }
  | { readonly migrate: string; readonly mode: 'online' | 'offline' };

/** The moments at which a rule speaks of a request; at a boot and an audit it speaks of the host as it stands. */
export type RequestMoment = 'add' | 'delete' | 'convert' | 'migrate';

const TAPE_1 = '0/0/2/1/1.0x500104f000b8d7f0.0x0';
const TAPE_2 = '1/0/4/1/1.0x500104f000b8d7f3.0x0';
const FREE = '/dev/rdisk/disk52';

type Asked = Readonly<Partial<Record<RequestMoment, Request>>>;

/** By rule and moment. */
export const REQUESTS: Readonly<Partial<Record<RuleId, Asked>>> = {
  'statement-syntax': {
    add: ['hpvmmodify -P atlas -a disk:avio_stor:0,0,9:disk'],
    delete: ['hpvmmodify -P atlas -d disk:avio_stor:0,0,1:disc:/dev/rdisk/disk21'],
    convert: ['hpvmmodify -P java -m hba:scsi:0'],
  },
  'guest-known': {
    add: [`hpvmmodify -P quartz -a disk:avio_stor::disk:${FREE}`],
    delete: [`hpvmmodify -P quartz -d disk:avio_stor:0,0,0:disk:${FREE}`],
    convert: ['hpvmmodify -P quartz -m hba:scsi:0,0'],
    migrate: { migrate: 'quartz', mode: 'offline' },
  },
  combination: {
    add: ['hpvmmodify -P atlas -a tape:avio_stor::attach:/dev/pt/pt_tape3'],
    convert: { told: '6.x', command: 'hpvmmodify -P java -m hba:scsi:0,0' },
  },
  'attach-path-version': {
    add: { told: '4.0', command: `hpvmmodify -P borneo -a tape:avio_stor::attach_path:${TAPE_2}` },
  },
  'device-known': {
    add: ['hpvmmodify -P atlas -a disk:avio_stor::disk:/dev/rdisk/disk91'],
    delete: [`hpvmmodify -P atlas -d disk:avio_stor:0,0,7:disk:${FREE}`],
    convert: ['hpvmmodify -P java -m hba:scsi:0,5'],
  },
  'lunpath-known': { add: [`hpvmmodify -P atlas -a tape:avio_stor::attach_path:${GONE_LUNPATH}`] },
  'lunpath-class': { add: [`hpvmmodify -P borneo -a changer:avio_stor::attach_path:${TAPE_2}`] },
  'lunpath-usable': { add: ['hpvmmodify -P atlas -a disk:avio_stor::disk:/dev/rdisk/disk35'] },
  'address-range': { add: [`hpvmmodify -P cedar -a disk:scsi:0,0,15:disk:${FREE}`] },
  'address-reserved': { add: [`hpvmmodify -P atlas -a disk:avio_stor:0,1,0:disk:${FREE}`] },
  'address-taken': { add: [`hpvmmodify -P atlas -a disk:avio_stor:0,0,1:disk:${FREE}`] },
  'limit-adapter': {
    add: [`hpvmmodify -P dover -a disk:scsi:0,0:disk:${FREE}`],
    convert: [withFiles('java', 'avio_stor', ['0,0'], 14), 'hpvmmodify -P java -m hba:scsi:0,0'],
  },
  'limit-guest': {
    add: [withFiles('dover', 'scsi', ['0,2'], 15), `hpvmmodify -P dover -a disk:scsi::disk:${FREE}`],
    convert: [
      withFiles('kelso', 'scsi', ['0,0'], 13),
      withFiles('kelso', 'scsi', ['0,2'], 14),
      `hpvmmodify -P kelso -a disk:avio_stor:0,4,0:disk:${FREE}`,
      'hpvmmodify -P kelso -m hba:scsi:0,4',
    ],
  },
  'limit-adapters': {
    add: [withFiles('java', 'avio_stor', freeSlots(), 1), `hpvmmodify -P java -a disk:scsi::disk:${FREE}`],
  },
  'same-entity-twice': { add: ['hpvmmodify -P atlas -a disk:avio_stor::disk:/dev/rdisk/disk20'] },
  'one-kind-at-a-time': { add: ['hpvmmodify -P borneo -a dvd:avio_stor::disk:/dev/rdisk/disk11'] },
  'vio-attached-exclusive': { add: ['hpvmmodify -P dover -a tape:scsi:0,2:attach:/dev/pt/pt_tape3'] },
  'host-has-open': { add: ['hpvmmodify -P elbe -a changer:scsi:0,2:attach:/dev/pt/pt_autoch1'] },
  'attached-shared': { add: [`hpvmmodify -P borneo -a tape:avio_stor:0,4:attach_path:${TAPE_1}`] },
  'mixed-access': { add: ['hpvmmodify -P borneo -a dvd:avio_stor::disk:/dev/rdisk/disk10'] },
  'share-no': { add: ['hpvmmodify -P dover -a dvd:scsi:0,2:file:/hpvm/isos/rhel-5.6-ia64.iso'] },
  'share-lunpaths': { add: [`hpvmmodify -P borneo -a tape:avio_stor:0,4:attach_path:${TAPE_2}`] },
  'writable-shared': { add: ['hpvmmodify -P borneo -a disk:avio_stor::disk:/dev/rdisk/disk41'] },
  'dvd-boot-conflict': { add: ['hpvmmodify -P elbe -a dvd:scsi:0,2:disk:/dev/rdisk/disk11'] },
  'host-in-use': { add: ['hpvmmodify -P borneo -a disk:avio_stor::disk:/dev/rdisk/disk32'] },
  'layer-overlap': { add: ['hpvmmodify -P atlas -a disk:avio_stor::disk:/dev/rdisk/disk30'] },
  'character-device': { add: ['hpvmmodify -P atlas -a disk:avio_stor::disk:/dev/disk/disk52'] },
  'usb-needs-avio': { add: ['hpvmmodify -P elbe -a burner:scsi:0,2:attach:/dev/pt/pt_disk11'] },
  'guest-os': {
    add: [`hpvmmodify -P malta -a disk:scsi::disk:${FREE}`],
    convert: ['hpvmmodify -P cedar -m hba:avio_stor:0,0'],
  },
  'guest-driver': {
    add: [`hpvmmodify -P elbe -a disk:avio_stor::disk:${FREE}`],
    convert: ['hpvmmodify -P kelso -m hba:avio_stor:0,0'],
  },
  'empty-drive': { add: ['hpvmmodify -P atlas -a dvd:avio_stor::disk:/dev/rdisk/disk10'] },
  'new-adapter-needs-reboot': { add: [`hpvmmodify -P atlas -a disk:avio_stor:0,5,0:disk:${FREE}`] },
  'active-io': {
    add: [`hpvmmodify -P atlas -a disk:avio_stor::disk:${FREE}`],
    delete: ['hpvmmodify -P dover -d 0,0,1'],
  },
  'efi-delete': { delete: ['hpvmmodify -P nile -d disk:avio_stor:0,0,0:disk:/dev/rdisk/disk49'] },
  'online-delete': { delete: ['hpvmmodify -P havana -d disk:avio_stor:0,0,1:disk:/dev/rdisk/disk41'] },
  'convert-with-attached': { convert: ['hpvmmodify -P atlas -m hba:scsi:0,4'] },
  'convert-running': { convert: ['hpvmmodify -P havana -m hba:scsi:0,0'] },
  'convert-range': {
    convert: [
      `hpvmmodify -P java -a disk:avio_stor:0,0,20:disk:${FREE}`,
      'hpvmmodify -P java -m hba:scsi:0,0',
    ],
  },
  'not-modifiable': {
    add: [`hpvmmodify -P fjord -a disk:avio_stor::disk:${FREE}`],
    delete: ['hpvmmodify -P fjord -d 0,0,1'],
    convert: ['hpvmmodify -P fjord -m hba:scsi:0,0'],
  },
  'size-minimum': { add: ['hpvmmodify -P borneo -a disk:avio_stor::lv:/dev/vgdata/rhavana1'] },
  'null-dvd-directory': { add: ['hpvmmodify -P cedar -a dvd:scsi::null:/hpvm/media'] },
  'nfs-store': { add: ['hpvmmodify -P cedar -a dvd:scsi::file:/hpvm/isos/rhel-5.7-ia64.iso'] },
  'migrate-attached': { migrate: { migrate: 'atlas', mode: 'online' } },
  unknown: {
    add: [`hpvmmodify -P atlas -a disk:avio_stor::disk:${FREE}`],
    delete: ['hpvmmodify -P pearl -d disk:avio_stor:0,0,0:disk:/dev/rdisk/disk51'],
    convert: ['hpvmmodify -P pearl -m hba:scsi:0,0'],
    migrate: { migrate: 'pearl', mode: 'online' },
  },
};

/** One command that gives a guest so many new files at each of these slots. */
function withFiles(guest: string, adapter: string, slots: readonly string[], each: number): string {
  const options = slots.flatMap((slot) =>
    Array.from({ length: each }, (_, at) => `-a disk:${adapter}:${slot}:file:/hpvm/${guest}/${slot}-${at}`),
  );
  return `hpvmmodify -P ${guest} ${options.join(' ')}`;
}

/** The slots of java's buses, but for those of its two adapters and its network card. */
function freeSlots(): readonly string[] {
  const buses = Array.from({ length: 7 }, (_, bus) => bus);
  const slots = buses.flatMap((bus) => Array.from({ length: 8 }, (_, slot) => `${bus},${slot}`));
  return slots.filter((slot) => !['0,0', '0,1', '0,4'].includes(slot));
}
