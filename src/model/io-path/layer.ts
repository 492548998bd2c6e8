/**
 * The I/O path of a device as data: the layers that a request of the guest passes, from the guest's driver to what stands behind the
 * device, in that order (4.3:84-86). Two architectures: shared I/O, where the guest gets a wholly virtual device, and attached I/O, where
 * only the adapter is virtual and the guest's driver reaches the real LUN.
 */
import type { Condition } from '../condition.ts';
import type { GuestOs } from '../guest.ts';
import type { Support } from '../rules/change/guest-os.ts';
import type { AdapterType, DeviceKind, StorageStatement, StorageType } from '../statement.ts';
import type { Health, SwState } from '../vocabulary.ts';

/** Every layer that a path may have, from the guest down. A path has each at most once. */
export const LAYER_IDS = [
  'guest-driver',
  'virtual-adapter',
  'hpvm-storage',
  'file',
  'directory',
  'file-system',
  'logical-volume',
  'volume-group',
  'host-storage',
  'host-adapter',
  'target-port',
  'lunpath',
  'lun',
  'unresolved',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/**
 * `virtual`: the guest meets something that Integrity VM makes up. `passed-through`: the guest's own request and the device's own answer
 * come through. `host`: real, but the guest never meets it: the host works it for a virtual device (our word for what 4.3:84 draws).
 */
export type Nature = 'virtual' | 'passed-through' | 'host';

/**
 * What the host itself has to do with something: `works`, it is the host's own equipment, whoever's requests it carries; `uses`, it has
 * data of its own there; `may-open`, nothing keeps it from opening an AVIO attached device (4.3:85); `unread`, no output tells.
 */
export type HostShare = 'works' | 'uses' | 'may-open' | 'unread' | 'no';

/** Who else is there. */
export interface Sharers {
  /** Other guests, in the host's order. */
  readonly guests: readonly string[];
  readonly host: HostShare;
}

/** One thing of a layer: one of several host adapters, lunpaths, disks of a volume group. */
export interface LayerPart {
  /** As printed: a hardware path, a LUN, a file…; never empty. */
  readonly name: string;
  /** Class and instance of a row that is named by its path, `fc0`; '' for the rest. */
  readonly label: string;
  /** The driver that runs it, as printed; '' when none was. */
  readonly driver: string;
  /** As INQUIRY or ioscan describes it; '' when nothing does. */
  readonly description: string;
  /** '' for what has none. */
  readonly state: SwState;
  readonly health: Health;
  readonly condition: Condition;
  readonly sharers: Sharers;
}

/** Which of a LUN's lunpaths carry the requests. */
export type Pathing =
  /** Whole LUN behind a virtual device, several lunpaths: the host's multipathing chooses, and goes on with the others. */
  | 'multipath'
  /** The one that an attach_path statement names; there is no other (4.3:112). */
  | 'chosen'
  /** An attach statement names the LUN, so one of several, and nothing says which. */
  | 'one-of-several'
  /** There is only one. */
  | 'single'
  /** The host shows none. */
  | 'none';

/** What a layer is, by its id. */
export type LayerFacts =
  | {
      readonly id: 'guest-driver';
      /** null when not read. */
      readonly os: GuestOs | null;
      readonly hpuxVersion: 'v2' | 'v3' | null;
      readonly device: DeviceKind;
      readonly drives: 'virtual' | 'real';
      /** The guest's class driver by name; two when HP-UX is of unknown version, none for other systems. */
      readonly drivers: readonly string[];
      /** Whether the manuals give this guest such a device; `unread`: which system it runs was not read. */
      readonly support: Support | 'unread';
    }
  | {
      readonly id: 'virtual-adapter';
      readonly adapter: AdapterType;
      /** `0,4`; null when the statement has no address yet. */
      readonly slot: string | null;
      readonly target: number | null;
      /** The guest's driver of the adapter; '' where none can be named. */
      readonly driver: string;
      /** An HP-UX guest needs GuestAVIOStor, which no output of ours shows. */
      readonly needsBundle: boolean;
      /** Other devices of the guest on the same adapter. */
      readonly neighbours: number;
    }
  | {
      readonly id: 'hpvm-storage';
      readonly does: 'emulates' | 'interprets';
      /** What INQUIRY of a virtual device answers, `Virtual LvDisk`; null for attached ones, which answer for themselves. */
      readonly identity: string | null;
    }
  | { readonly id: 'file'; readonly image: 'disk' | 'iso' }
  | { readonly id: 'directory' }
  | {
      readonly id: 'file-system';
      /** null when not printed. */
      readonly type: string | null;
      readonly device: string;
      readonly nfs: boolean;
    }
  | { readonly id: 'logical-volume' }
  | {
      readonly id: 'volume-group';
      /** null when nothing tells. */
      readonly active: boolean | null;
    }
  | { readonly id: 'host-storage'; readonly pathing: Pathing }
  | { readonly id: 'host-adapter' }
  | { readonly id: 'target-port' }
  | { readonly id: 'lunpath' }
  | {
      readonly id: 'lun';
      /** `whole`: the device has all of it; `part`: a volume or file lies on it. */
      readonly extent: 'whole' | 'part';
    }
  | {
      readonly id: 'unresolved';
      /** `gone`: the host shows no such thing; `unread`: what was loaded does not tell. */
      readonly reason: 'gone' | 'unread';
    };

/** A layer of a path. */
export type Layer = LayerFacts & {
  readonly nature: Nature;
  /** Not empty. */
  readonly parts: readonly [LayerPart, ...LayerPart[]];
  /** Over the parts: where they stand for each other a good one helps, where all are needed the worst counts. */
  readonly condition: Condition;
  /** Over the parts. */
  readonly sharers: Sharers;
};

/** One layer's type. */
export type LayerOf<Id extends LayerId> = Extract<Layer, { readonly id: Id }>;

/** The path of one device. */
export interface IoPath {
  readonly guest: string;
  /** As printed or planned. */
  readonly text: string;
  readonly statement: StorageStatement;
  readonly architecture: 'shared' | 'attached';
  /** Guests whose devices no output lists: they may share more than the layers say. */
  readonly unread: readonly string[];
  /** From the guest down; never empty. */
  readonly layers: readonly Layer[];
}

/** The layer of that id; undefined when the path has none. */
export function layerOf<Id extends LayerId>(path: IoPath, id: Id): LayerOf<Id> | undefined {
  return path.layers.find((layer) => layer.id === id) as LayerOf<Id> | undefined;
}

/** What INQUIRY of a virtual device says it is: the names of 4.2:102. */
export function virtualIdentity(device: DeviceKind, storage: StorageType): string {
  if (device === 'dvd') {
    if (storage === 'null') return 'Virtual NullDVD';
    return storage === 'file' ? 'Virtual FileDVD' : 'Virtual DVD';
  }
  if (storage === 'lv') return 'Virtual LvDisk';
  return storage === 'file' ? 'Virtual FileDisk' : 'Virtual Disk';
}
