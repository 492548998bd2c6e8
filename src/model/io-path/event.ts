/** The life of a request as data: what it becomes at each layer on the way down, who refuses it, and what comes back up. */
import type { Holder, IoRequest, ByteRange, ScsiCommand } from './request.ts';
import type { LayerId, Pathing } from './layer.ts';
import type { GuestOs } from '../guest.ts';
import type { RuleId } from '../rules/ids.ts';
import type { RuleSource } from '../rules/rule.ts';
import type { AdapterType, DeviceKind } from '../statement.ts';
import type { Health, SwState } from '../vocabulary.ts';

/** Where an event is from: a manual, our own reading, or what HP-UX and SCSI do as far as we know, which no manual that we cite says. */
export type IoSource = RuleSource | 'unverified';

/** How a request fails. */
export type IoError =
  /** errno EBUSY: "Device busy". */
  | 'EBUSY'
  /** errno ENXIO: "No such device or address". */
  | 'ENXIO'
  /** One of the two: which, depends on a version of HP-UX that nobody told. */
  | 'EBUSY or ENXIO'
  /** errno EIO: "I/O error". */
  | 'EIO'
  /** errno EINVAL: "Invalid argument". */
  | 'EINVAL'
  /** SCSI sense DATA PROTECT. */
  | 'DATA PROTECT'
  /** SCSI sense NOT READY, medium not present. */
  | 'NOT READY'
  /** The guest does not come up at all while the other one runs. */
  | 'boot blocked';

/** What travels up. */
export type Reply =
  /** `text`: vendor and product as the host printed them for a real device; '' when nothing did. */
  | { readonly kind: 'identity'; readonly who: 'virtual' | 'real'; readonly text: string }
  /** `bytes`: null for a tape's record, which is as long as it was written. */
  | { readonly kind: 'data'; readonly bytes: number | null }
  /** Written, spaced over. */
  | { readonly kind: 'done' }
  /** `lock`: the drive is locked, or left to what the guest asks of it; null for what has no lock. */
  | { readonly kind: 'ready'; readonly lock: 'locked' | 'as-asked' | null }
  | { readonly kind: 'error'; readonly error: IoError }
  /** What lies below was not read: it answers, or does not. */
  | { readonly kind: 'unread' };

/** What an event says, by code. Names as the host prints them. */
export type IoEventDetail = DownDetail | DoubtDetail | RefusalDetail | AnswerDetail | UpDetail;

/** What a request becomes. */
export type DownDetail =
  | {
      readonly code: 'asks';
      readonly request: IoRequest;
      readonly command: ScsiCommand;
      readonly device: DeviceKind;
      readonly drives: 'virtual' | 'real';
      readonly range: ByteRange | null;
    }
  | {
      readonly code: 'on-bus';
      readonly command: ScsiCommand;
      readonly adapter: AdapterType;
      readonly slot: string | null;
      readonly target: number | null;
    }
  /** Virtual: blocks of the device become bytes of what stands behind it. */
  | {
      readonly code: 'maps';
      readonly command: ScsiCommand;
      readonly store: string;
      readonly range: ByteRange;
    }
  /** Virtual: Integrity VM looks at what stands behind the device; file permissions are ignored (4.3:103). */
  | { readonly code: 'opens-store'; readonly store: string }
  /** A null DVD that the guest's console gave a medium is another virtual device until it is ejected (4.3:108-110). */
  | { readonly code: 'inserted'; readonly from: string; readonly identity: string }
  | { readonly code: 'interprets'; readonly command: ScsiCommand }
  /** Both guests read it: SHARE is YES. */
  | { readonly code: 'reads-together'; readonly guest: string }
  | {
      readonly code: 'in-file' | 'in-directory' | 'in-volume' | 'in-group';
      readonly name: string;
      readonly range: ByteRange | null;
    }
  | {
      readonly code: 'in-file-system';
      readonly directory: string;
      readonly device: string;
      readonly nfs: boolean;
    }
  /** `failing`: lunpaths that multipathing leaves out, `of`: how many there are. */
  | {
      readonly code: 'host-asks';
      readonly pathing: Pathing;
      readonly of: number;
      readonly failing: readonly string[];
      readonly request: IoRequest['kind'];
      /** `guest`: the guest's own command goes to the device. `host`: the host makes requests of its own. */
      readonly whose: 'guest' | 'host';
      /** Where on the LUN, known where the device has it whole. */
      readonly range: ByteRange | null;
    }
  | { readonly code: 'over'; readonly names: readonly string[]; readonly guests: readonly string[] };

/** What may go wrong, as far as was read. */
export type DoubtDetail =
  | {
      readonly code: 'os-unsure';
      readonly os: GuestOs | null;
      readonly why: 'unknown' | 'own-driver' | 'unread';
    }
  | { readonly code: 'bundle-unsure'; readonly bundle: 'GuestAVIOStor' }
  /** The guest does not come up while one of these runs with the device. `share`: how SHARE stands; null: not read. */
  | {
      readonly code: 'share-closed';
      readonly guests: readonly string[];
      readonly share: 'NO' | null;
    }
  /** Other lunpaths of the LUN are these guests', and SHARE_LUNPATHS is not YES; null: not read. */
  | {
      readonly code: 'lunpaths-closed';
      readonly guests: readonly string[];
      readonly share: 'NO' | null;
    }
  /** HP's own check misses the conflict, so both guests run with the device. */
  | { readonly code: 'conflict-missed'; readonly rule: RuleId; readonly guest: string }
  | { readonly code: 'host-open' }
  /** hpvmcreate and hpvmmodify open a drive four to six times: over a minute without a medium (4.3:85, 108). */
  | { readonly code: 'slow-commands'; readonly name: string }
  /** Which of the lunpaths is used nothing says, and these fail. */
  | { readonly code: 'path-unsure'; readonly failing: readonly string[] }
  /** Some disks below have no lunpath left. */
  | { readonly code: 'disks-lost'; readonly names: readonly string[] }
  | { readonly code: 'medium-protected' };

/** Why it goes no further. */
export type RefusalDetail = { readonly error: IoError } & (
  | { readonly code: 'not-asked'; readonly request: IoRequest['kind']; readonly device: DeviceKind }
  | { readonly code: 'os-cannot'; readonly os: GuestOs }
  | { readonly code: 'read-only' }
  | { readonly code: 'no-medium'; readonly name: string; readonly virtual: boolean }
  | { readonly code: 'held'; readonly holder: Holder; readonly sharers: readonly string[] }
  | {
      readonly code: 'boot-blocked';
      readonly rule: RuleId;
      readonly guest: string;
      /** As the other guest has it; null when it is only supposed to. */
      readonly statement: string | null;
    }
  | { readonly code: 'host-holds' }
  | { readonly code: 'group-inactive'; readonly name: string }
  /** None of a whole LUN's paths is left. */
  | { readonly code: 'no-path'; readonly names: readonly string[] }
  /** `others`: lunpaths of the LUN that an attached device does not get (4.3:112). */
  | {
      readonly code: 'path-dead';
      readonly name: string;
      readonly state: SwState;
      readonly health: Health;
      readonly others: number;
    }
  | { readonly code: 'gone'; readonly name: string }
);

/** Who answers. */
export type AnswerDetail =
  | { readonly code: 'identifies'; readonly who: 'virtual' | 'real'; readonly text: string }
  | { readonly code: 'performs'; readonly command: ScsiCommand; readonly name: string; readonly reply: Reply }
  | { readonly code: 'beyond'; readonly name: string }
  /** Another host's file server. */
  | { readonly code: 'server-answers'; readonly device: string; readonly reply: Reply };

/** How the answer comes up. */
export type UpDetail =
  | { readonly code: 'comes-back'; readonly reply: Reply }
  | { readonly code: 'host-completes'; readonly reply: Reply }
  /** AVIO writes reach the host's disk before they count as done (AVIO overview:17). */
  | { readonly code: 'committed'; readonly reply: Reply }
  /** The virtual device's own answer is made of it. */
  | { readonly code: 'answers-as-virtual'; readonly identity: string; readonly reply: Reply }
  | { readonly code: 'hands-unchanged'; readonly reply: Reply }
  | { readonly code: 'completes'; readonly adapter: AdapterType; readonly reply: Reply }
  | { readonly code: 'guest-gets'; readonly reply: Reply };

/** Down: `becomes`, and `may-refuse` beside it. The turn: `refuses` or `answers`, once. Then up: `returns`. */
export type IoAct = 'becomes' | 'may-refuse' | 'refuses' | 'answers' | 'returns';

/** One thing that happens at one layer. */
export interface IoEvent {
  readonly layer: LayerId;
  readonly direction: 'down' | 'up';
  readonly act: IoAct;
  readonly detail: IoEventDetail;
  readonly sources: readonly IoSource[];
}

/** A page of the 4.3 administration guide. */
export function page43(page: number): RuleSource {
  return { manual: '4.3', page };
}
