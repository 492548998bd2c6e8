/** Dragging used targets: to another adapter or guest, or back to the host. */
import type { RefObject } from 'react';
import type { Pick } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { pickData } from '../../session/pick-data.ts';
import { useRowDrag, type Carried } from '../../ui/row-drag.ts';
import { namePick } from '../../words/guests.ts';

function pickOf(row: HTMLElement): Pick {
  const id = row.dataset['target'] ?? '';
  return { kind: 'target', guest: id.slice(0, id.lastIndexOf('/')), id };
}

function carried(situation: Situation, row: HTMLElement): Carried {
  const pick = pickOf(row);
  return { data: pickData(pick), text: namePick(situation, pick), row };
}

/** Makes the list's target rows draggable. */
export function useTargetDrag(list: RefObject<HTMLElement | null>, situation: Situation): void {
  useRowDrag(list, '[data-target]', {
    carried: (row) => carried(situation, row),
    onStart: ({ row }) => useAttachStore.getState().startDrag(pickOf(row)),
    onEnd: () => useAttachStore.getState().endDrag(),
  });
}
