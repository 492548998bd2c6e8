import type { Target } from '../../model/situation.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { sameSelection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { namePick, sayDetached, sayTakenBack } from '../../words/guests.ts';
import { detachmentOf } from '../../model/detachment.ts';
import { focusAfter } from './focus.ts';

/** Detach for one target: puts the change into the plan, says so, and leaves the focus on a neighbour. */
export function useDetach(target: Target): () => void {
  const { host, situation, entries } = useWorkbench();
  return () => {
    const detachment = detachmentOf(entries, target);
    if (detachment.kind === 'impossible') return;
    const what = namePick(situation, { kind: 'target', guest: target.guest, id: target.id });
    const { add, remove } = useDraftStore.getState();
    focusAfter(`target:${target.id}`);
    if (detachment.kind === 'take-back') remove(host, detachment.entry);
    else add(host, [detachment.step]);
    // What the inspector shows of it is gone with it.
    if (isChosen(target)) useViewStore.getState().set({ selection: { kind: 'guest', guest: target.guest } });
    announce(detachment.kind === 'take-back' ? sayTakenBack(what, target) : sayDetached(what, target));
  };
}

const isChosen = ({ guest, id }: Target): boolean =>
  sameSelection(useViewStore.getState().selection, { kind: 'target', guest, id });
