/** Dragging rows out of a list: one source for all of them, since rows come and go while one scrolls. */
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { useEffect, useRef, type RefObject } from 'react';
import styles from './row-drag.module.css';

/** What a drag from a row takes along, and what it looks like. */
export interface Carried {
  /** For the drop targets. */
  readonly data: Record<string, unknown>;
  /** On the chip beside the pointer: `tape2 over fc1`. */
  readonly text: string;
  /** The row that was pressed: its icon goes along. */
  readonly row: HTMLElement;
}

/** What a list tells of its drags. */
export interface RowDrag {
  /** What the pressed row carries; null carries nothing. Asked when the drag begins. */
  carried(row: HTMLElement): Carried | null;
  onStart(carried: Carried): void;
  onEnd(): void;
}

function drawChip(container: HTMLElement, { text, row }: Carried): void {
  const chip = document.createElement('div');
  chip.className = styles.chip ?? '';
  const icon = row.querySelector('svg[viewBox="0 0 16 16"]');
  if (icon !== null) chip.append(icon.cloneNode(true));
  chip.append(text);
  container.append(chip);
}

/**
 * Makes the elements inside `list` that match `selector` draggable. The row is the one that was pressed: should the list scroll between
 * the press and the first move, the browser would take the row that has come under the pointer, which is another device.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, selector: string, drag: RowDrag): void {
  const latest = useRef(drag);
  useEffect(() => {
    latest.current = drag;
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    let pressed: HTMLElement | null = null;
    let inHand: Carried | null = null;
    const press = ({ target }: PointerEvent): void => {
      pressed = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    };
    element.addEventListener('pointerdown', press);
    const stop = draggable({
      element,
      canDrag: () => {
        inHand = pressed === null ? null : latest.current.carried(pressed);
        return inHand !== null;
      },
      getInitialData: () => ({ ...inHand?.data }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const shown = inHand;
        if (shown === null) return;
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: '14px', y: '10px' }),
          render: ({ container }) => drawChip(container, shown),
        });
      },
      onDragStart: () => inHand !== null && latest.current.onStart(inHand),
      onDrop: () => latest.current.onEnd(),
    });
    return () => {
      element.removeEventListener('pointerdown', press);
      stop();
    };
  }, [list, selector]);
}
