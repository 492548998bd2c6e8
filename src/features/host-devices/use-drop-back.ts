/** Taking used targets back from the guests: a drop on the pane detaches. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Pick } from '../../model/proposal.ts';
import { pickIn } from '../../session/pick-data.ts';

type TargetPick = Extract<Pick, { kind: 'target' }>;

/** The used target that a drag holds; null for anything else. */
function targetIn(data: Record<string | symbol, unknown>): TargetPick | null {
  const pick = pickIn(data);
  return pick?.kind === 'target' ? pick : null;
}

/** Makes an element take used targets back from the guests; true while one hovers over it. */
export function useDropBack(
  pane: RefObject<HTMLElement | null>,
  onBack: (pick: TargetPick) => void,
): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => targetIn(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const target = targetIn(source.data);
        if (target !== null) latest.current(target);
      },
    });
  }, [pane]);
  return over;
}
