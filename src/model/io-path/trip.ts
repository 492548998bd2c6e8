/** One request on its way through the layers, and what a layer does with it. */
import type {
  AnswerDetail,
  DoubtDetail,
  DownDetail,
  IoEvent,
  IoSource,
  RefusalDetail,
  Reply,
} from './event.ts';
import { virtualIdentity, type IoPath, type LayerId, type LayerOf } from './layer.ts';
import { rangeOf, type ByteRange, type IoRequest, type ScsiCommand } from './request.ts';
import type { Route } from './route.ts';
import type { GuestView, Situation, Target } from '../situation.ts';
import type { StorageStatement } from '../statement.ts';
import type { Under } from './under.ts';

/** What every layer may look at. */
export interface Trip {
  readonly situation: Situation;
  readonly guest: GuestView;
  readonly target: Target;
  readonly statement: StorageStatement;
  readonly attached: boolean;
  readonly path: IoPath;
  readonly under: Under;
  readonly routes: readonly Route[];
  readonly request: IoRequest;
  readonly command: ScsiCommand;
}

/** What happened at a layer on the way down; `reply`: what turns back there, null when the request goes on. */
export interface Passage {
  readonly events: readonly IoEvent[];
  readonly reply: Reply | null;
}

/** One layer's part in a trip. */
export type Station<Id extends LayerId> = (layer: LayerOf<Id>, trip: Trip) => Passage;

/** Where a read or write falls; null for the rest. */
export function tripRange({ statement, request }: Trip): ByteRange | null {
  return rangeOf(statement.device, request);
}

/** What the virtual device is during this request: a null DVD is another one once the guest's console gave it a medium (4.3:108-110). */
export function identityNow({ statement, under, request }: Trip): string {
  const { device, storage } = statement;
  const inserted = storage === 'null' && request.kind === 'open' && request.medium;
  const medium = under.file === null ? 'disk' : 'file';
  return virtualIdentity(device, inserted ? medium : storage);
}

/** It goes on, perhaps with doubts before it. */
export function onward(
  layer: LayerId,
  detail: DownDetail,
  sources: readonly IoSource[],
  doubts: readonly IoEvent[] = [],
): Passage {
  return { events: [...doubts, { layer, direction: 'down', act: 'becomes', detail, sources }], reply: null };
}

/** Something may stop it here, and nothing that was read says so for sure. */
export function doubt(layer: LayerId, detail: DoubtDetail, sources: readonly IoSource[]): IoEvent {
  return { layer, direction: 'down', act: 'may-refuse', detail, sources };
}

/** It ends here. */
export function refusal(layer: LayerId, detail: RefusalDetail, sources: readonly IoSource[]): Passage {
  return {
    events: [{ layer, direction: 'up', act: 'refuses', detail, sources }],
    reply: { kind: 'error', error: detail.error },
  };
}

/** It is answered here. */
export function answer(
  layer: LayerId,
  detail: AnswerDetail,
  reply: Reply,
  sources: readonly IoSource[],
): Passage {
  return { events: [{ layer, direction: 'up', act: 'answers', detail, sources }], reply };
}

/** The same passage with something said before. */
export function after(before: readonly IoEvent[], passage: Passage): Passage {
  return before.length === 0 ? passage : { ...passage, events: [...before, ...passage.events] };
}
