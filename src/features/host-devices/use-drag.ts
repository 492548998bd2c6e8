/** Carrying devices out of the pane, and used targets back into it. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Pick } from '../../model/proposal.ts';
import { useAttachStore } from '../../session/attach-store.ts';

/** What a drag holds: the data of its source, read by the drop targets of both panes. */
interface CarriedData {
  readonly type: 'lundock-pick';
  readonly pick: Pick;
}

/** What a drag from the tree carries and looks like. */
export interface Carried {
  readonly pick: Pick;
  /** `tape2 over fc1`. */
  readonly text: string;
  /** The row under the pointer: its icon goes along. */
  readonly row: HTMLElement;
}

function drawPreview(container: HTMLElement, { text, row }: Carried, className: string): void {
  const chip = document.createElement('div');
  chip.className = className;
  const icon = row.querySelector('svg[viewBox="0 0 16 16"]');
  if (icon !== null) chip.append(icon.cloneNode(true));
  chip.append(text);
  container.append(chip);
}

/**
 * Makes the rows inside an element draggable: one source for all of them, since rows come and go while one scrolls. `carried` is asked
 * when a drag begins, for the row that was pressed; null carries nothing.
 */
export function useDragOut(
  rows: RefObject<HTMLElement | null>,
  carried: (row: HTMLElement) => Carried | null,
  previewClass: string,
): void {
  const ask = useRef(carried);
  useEffect(() => {
    ask.current = carried;
  });
  useEffect(() => {
    const element = rows.current;
    if (element === null) return undefined;
    let pressed: HTMLElement | null = null;
    let inHand: Carried | null = null;
    const press = (event: PointerEvent): void => {
      pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    };
    element.addEventListener('pointerdown', press);
    const stop = draggable({
      element,
      canDrag: () => {
        inHand = pressed === null ? null : ask.current(pressed);
        return inHand !== null;
      },
      getInitialData: () => ({ type: 'lundock-pick', pick: inHand?.pick }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const shown = inHand;
        if (shown === null) return;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: '14px', y: '10px' }),
          render: ({ container }) => drawPreview(container, shown, previewClass),
        });
      },
      onDragStart: () => inHand !== null && useAttachStore.getState().startDrag(inHand.pick),
      onDrop: () => useAttachStore.getState().endDrag(),
    });
    return () => {
      element.removeEventListener('pointerdown', press);
      stop();
    };
  }, [rows, previewClass]);
}

/** The used target that a drag holds; null for anything else. */
function targetIn(data: Record<string | symbol, unknown>): Extract<Pick, { kind: 'target' }> | null {
  const { type, pick } = data as Partial<CarriedData>;
  return type === 'lundock-pick' && pick?.kind === 'target' ? pick : null;
}

/** Makes an element take used targets back from the guests; true while one hovers over it. */
export function useDropBack(
  pane: RefObject<HTMLElement | null>,
  onBack: (pick: Extract<Pick, { kind: 'target' }>) => void,
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
