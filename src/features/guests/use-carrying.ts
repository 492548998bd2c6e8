/** The guests' side of a drag: picks up, aims, lets go. React hears of it only when something that it shows changes. */
import {
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { useEffect, type RefObject } from 'react';
import { NO_CHOICE, type Pick, type Place } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import {
  judgement,
  loadJudgement,
  sayOfferRefused,
  useJudgement,
  type Judging,
} from '../../session/judgement.ts';
import { pickIn } from '../../session/pick-data.ts';
import { notify } from '../../ui/notices.tsx';
import { namePick } from '../../words/guests.ts';
import { RULES_MISSING } from '../../words/plan.ts';
import { accepts, carry } from './carrying.ts';
import { useGuestsStore } from './guests-store.ts';
import { placeUnder, samePlace } from './place-under.ts';

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

function placeAt(situation: Situation, list: HTMLElement, { clientX, clientY }: Point): Place | null {
  const element = document.elementsFromPoint(clientX, clientY).find((under) => list.contains(under));
  return placeUnder(situation, element ?? null);
}

const offerAt = (place: Place | null) =>
  place === null ? null : (useGuestsStore.getState().carrying?.offerAt(place) ?? null);

/** Before the rules have come nothing is refused: who drops meanwhile gets the dialog, which knows them. */
const mayDrop = (place: Place | null): boolean =>
  judgement() === null ? place !== null : accepts(offerAt(place));

/** Tells the stores where the pointer is now, and only when it is somewhere else than before. */
function aim(place: Place | null): void {
  const legal = mayDrop(place);
  const attach = useAttachStore.getState();
  const over = legal ? place : null;
  if (!samePlace(attach.over, over)) attach.aim(over);
  const { refusedAt, set } = useGuestsStore.getState();
  const refused = legal ? null : place;
  if (!samePlace(refusedAt, refused)) set({ refusedAt: refused });
}

/** Keeps `carrying` in step with what is dragged, wherever the drag began. */
function followDragging(situation: Situation): () => void {
  return useAttachStore.subscribe(({ dragging }, before) => {
    if (dragging === before.dragging) return;
    pickUp(situation, dragging);
  });
}

/** The rules are there long before anybody drags, but for a slow network: then the guests answer as soon as they come. */
function pickUp(situation: Situation, dragging: Pick | null): void {
  const judging = judgement();
  const carrying = dragging === null || judging === null ? null : carry(judging, situation, dragging);
  useGuestsStore.getState().set({ carrying, refusedAt: null });
  if (dragging === null || judging !== null) return;
  const again = (): void => {
    if (useAttachStore.getState().dragging !== dragging) return;
    pickUp(situation, dragging);
    // What is held still sends no event that would aim again.
    aim(useAttachStore.getState().over);
  };
  loadJudgement().then(again, (error: unknown) =>
    notify({ tone: 'bad', text: RULES_MISSING, detail: String(error) }),
  );
}

function takeDrops(situation: Situation, list: HTMLElement): () => void {
  return combine(
    monitorForElements({
      canMonitor: ({ source }) => pickIn(source.data) !== null,
      onDrag: ({ location }) => aim(placeAt(situation, list, location.current.input)),
      // The first event over a list may be its last, when the pointer stops there.
      onDropTargetChange: ({ location }) => aim(placeAt(situation, list, location.current.input)),
      onDrop: ({ source, location: { current } }) => {
        if (current.dropTargets.length > 0) return;
        sayWhyNot(situation, pickIn(source.data)!, placeAt(situation, list, current.input));
      },
    }),
    dropTargetForElements({
      element: list,
      canDrop: ({ source, input }) =>
        pickIn(source.data) !== null && mayDrop(placeAt(situation, list, input)),
      getData: ({ input }) => ({ place: placeAt(situation, list, input) }),
      onDrop: ({ source, self }) =>
        useAttachStore.getState().open(pickIn(source.data)!, self.data.place as Place | null),
    }),
    scrollAtEdges(list),
  );
}

/** Scrolls the list while something is held near its edge; its code is fetched beside the first screen, not before it. */
function scrollAtEdges(list: HTMLElement): () => void {
  let stop: (() => void) | null = null;
  let gone = false;
  import('@atlaskit/pragmatic-drag-and-drop-auto-scroll/element').then(
    ({ autoScrollForElements }) => {
      if (gone) return;
      stop = autoScrollForElements({
        element: list,
        canScroll: ({ source }) => pickIn(source.data) !== null,
      });
    },
    // Without it the list scrolls by wheel and keys.
    () => undefined,
  );
  return () => {
    gone = true;
    stop?.();
  };
}

/** A drop that came to nothing says why: what the card said is gone with the drag. */
function sayWhyNot(situation: Situation, pick: Pick, place: Place | null): void {
  const judging = judgement();
  if (place === null || judging === null) return;
  const refused = judging.offering(situation, pick)(place, NO_CHOICE);
  if (accepts(refused)) return;
  // Nothing happened, and the plan under the notice is wanted again.
  notify({ tone: 'warn', fades: true, text: sayOfferRefused(namePick(situation, pick), refused) });
}

/** Guests asked beforehand: enough for every index behind the rules to be made and for their code to be hot. */
const WARM_GUESTS = 24;

/** What a first answer costs more than the next ones is paid while nobody waits, not in the frame in which a drag starts. */
function warmUp({ offering }: Judging, situation: Situation): () => void {
  const idle = requestIdleCallback(
    () => {
      if (situation.inventory.lunCount === 0) return;
      const offerAt = offering(situation, { kind: 'devices', devices: [{ lun: 0, lunpath: -1 }] });
      for (const { name } of situation.guests.slice(0, WARM_GUESTS)) {
        offerAt({ guest: name, adapter: null, target: null }, NO_CHOICE);
      }
    },
    { timeout: 2_000 },
  );
  return () => cancelIdleCallback(idle);
}

/** Makes the list one drop target for all of its cards, mounted or not yet. */
export function useCarrying(list: RefObject<HTMLElement | null>, situation: Situation): void {
  const judging = useJudgement();
  useEffect(() => (judging === null ? undefined : warmUp(judging, situation)), [judging, situation]);
  useEffect(() => {
    const stop = followDragging(situation);
    const element = list.current;
    const release = element === null ? stop : combine(stop, takeDrops(situation, element));
    return () => {
      release();
      useGuestsStore.getState().set({ carrying: null, refusedAt: null });
    };
  }, [list, situation]);
}
