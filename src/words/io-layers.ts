/** The layers of an I/O path in words: what each is, how it stands to the guest, and who shares it. */
import type { Layer, LayerId, Nature, Pathing, Sharers } from '../model/io-path/layer.ts';
import type { Side } from '../model/io-path/side-by-side.ts';
import type { DeviceKind } from '../model/statement.ts';
import { sayGuestOs } from './devices.ts';
import { sayCount, sayList } from './units.ts';

/** All that may be said of it (4.3:84). */
export const ATTACHED_PERFORMANCE = 'Performance of attached I/O might be better.';

/** Each architecture in a sentence or two. */
export function sayArchitectureOf(architecture: 'shared' | 'attached'): string {
  return architecture === 'attached'
    ? `Attached I/O: only the adapter is virtual, and the guest's driver runs the real device. ${ATTACHED_PERFORMANCE}`
    : 'Shared I/O: the guest has a wholly virtual device, and the host works what stands behind it.';
}

/** A layer's name, as HP's manuals draw it. */
export function sayLayer(id: LayerId): string {
  return LAYERS[id];
}

const LAYERS: Readonly<Record<LayerId, string>> = {
  'guest-driver': 'guest device driver',
  'virtual-adapter': 'virtual adapter',
  'hpvm-storage': 'Integrity VM storage subsystem',
  file: 'file',
  directory: 'directory of disc images',
  'file-system': 'file system',
  'logical-volume': 'logical volume',
  'volume-group': 'volume group',
  'host-storage': 'VM Host storage subsystem',
  'host-adapter': 'host adapter',
  'target-port': 'target port',
  lunpath: 'lunpath',
  lun: 'LUN',
  unresolved: 'not known',
};

/** `virtual`, `passed through`; `host` for what the guest never meets. */
export function sayNature(nature: Nature): string {
  return nature === 'passed-through' ? 'passed through' : nature;
}

/** Who else is at a layer: `atlas and the host`, `no other guest`. */
export function sayLayerSharers({ guests, host }: Sharers): string {
  switch (host) {
    case 'works':
    case 'uses':
      return sayCompany(guests, 'the host');
    case 'may-open':
      return sayCompany(guests, 'the host when it opens it');
    case 'unread':
      return sayCompany(guests, 'the host perhaps (not read)');
    case 'no':
      return guests.length === 0 ? 'nobody else' : sayList(guests);
  }
}

/** The host is named whole where guests are only counted. */
function sayCompany(guests: readonly string[], host: string): string {
  if (guests.length === 0) return host;
  return guests.length === 1 ? `${guests[0]} and ${host}` : `${sayList(guests)}, and ${host}`;
}

/** What a layer does for this device, in a few words. */
export function sayLayerFacts(layer: Layer): string {
  switch (layer.id) {
    case 'guest-driver': {
      const drives = `drives ${layer.drives === 'real' ? 'the real' : 'a virtual'} ${sayDriven(layer.device)}`;
      return layer.os === null
        ? drives
        : `${drives} in ${sayGuestOs(layer.os)}${layer.hpuxVersion === null ? '' : ` 11i ${layer.hpuxVersion}`}`;
    }
    case 'virtual-adapter':
      return sayAdapterFacts(layer);
    case 'hpvm-storage':
      return layer.does === 'interprets'
        ? 'interprets requests, hands data and responses back unchanged'
        : `emulates a ${layer.identity ?? 'device'}`;
    case 'file':
      return layer.image === 'iso' ? 'a disc image' : "holds the disk's blocks";
    case 'file-system':
      return `${layer.nfs ? 'NFS' : (layer.type ?? 'file system')} of ${layer.device}`;
    case 'volume-group':
      return layer.active === null ? '' : layer.active ? 'activated' : 'deactivated';
    case 'host-storage':
      return sayPathing(layer.pathing);
    case 'lun':
      return layer.extent === 'whole' ? 'the whole of it' : 'a part of it';
    case 'unresolved':
      return layer.reason === 'gone' ? 'the host shows none such' : 'no output that was loaded tells';
    case 'directory':
    case 'logical-volume':
    case 'host-adapter':
    case 'target-port':
    case 'lunpath':
      return '';
  }
}

function sayAdapterFacts({ adapter, target, neighbours }: Extract<Layer, { id: 'virtual-adapter' }>): string {
  const how =
    adapter === 'scsi'
      ? 'an emulated parallel-SCSI card'
      : "run by a driver of Integrity VM's own in the guest";
  const where = target === null ? '' : `target ${target}, `;
  const company = neighbours === 0 ? '' : `, with ${sayCount(neighbours, 'other device')}`;
  return `${where}${how}${company}`;
}

function sayPathing(pathing: Pathing): string {
  switch (pathing) {
    case 'multipath':
      return 'multipathing over all lunpaths';
    case 'chosen':
      return 'the chosen lunpath only, no multipathing';
    case 'one-of-several':
      return 'one lunpath, which one is not said, no multipathing';
    case 'single':
      return 'one lunpath a LUN';
    case 'none':
      return 'no lunpath that was read';
  }
}

/** What a driver drives: `disk`, `DVD`, `tape drive`. */
export function sayDriven(device: DeviceKind): string {
  switch (device) {
    case 'dvd':
      return 'DVD';
    case 'tape':
      return 'tape drive';
    case 'disk':
    case 'changer':
    case 'burner':
      return device;
  }
}

/** INQUIRY pads vendor and product with blanks: one is enough for people. */
export function saySqueezed(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

/** Why a LUN has no path of one architecture. */
export function sayNoSide(why: Extract<Side, { ok: false }>['why'], lun: string, attached: boolean): string {
  switch (why) {
    case 'no-guest':
      return 'No guest was read that could have it.';
    case 'kind':
      return attached
        ? `${lun} is no tape, changer or burner, so no guest gets it as an attached device (4.3 p. 86).`
        : `${lun} is no disk or DVD drive, so no guest gets it as a virtual device (4.3 p. 86).`;
    case 'no-name':
      return `Nothing that was loaded gives ${lun} a name for such a statement. Load ioscan -kfnN.`;
    case 'release':
      return 'This release of Integrity VM takes no such statement.';
  }
}
