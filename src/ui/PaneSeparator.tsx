import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Panes.module.css';
import type { PaneSpec } from './Panes.tsx';
import { borderRange, moveBorder } from './pane-sizes.ts';
import type { PaneState } from './pane-state.ts';

/** How far an arrow key moves a border, in px; with Shift. */
const STEP = 16;
const LEAP = 96;

interface Props {
  readonly direction: 'row' | 'column';
  readonly panes: readonly PaneSpec[];
  readonly border: readonly [before: number, after: number];
  readonly state: PaneState;
}

/** The border between two panes: role separator, its value being the size of the pane before it in px. */
export function PaneSeparator({ direction, panes, border: [before, after], state }: Props) {
  const least = panes.map((pane) => pane.least);
  const range = borderRange(state.drawn, least, before, after);
  const move = (delta: number): void => state.resize(moveBorder(state.drawn, least, before, after, delta));
  const drag = useDrag(direction, state, (sizes, delta) => moveBorder(sizes, least, before, after, delta));
  const [first, second] = [panes[before], panes[after]];
  if (first === undefined || second === undefined) return null;
  const foldable = [first, second].filter((pane) => isFoldable(pane, panes, before));
  const keyDown = (event: KeyboardEvent): void => {
    const delta = deltaOf(event, direction);
    if (delta !== null) move(delta);
    else if (event.key === 'Enter' && foldable[0] !== undefined) state.toggle(foldable[0]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.border}>
      <div
        role="separator"
        tabIndex={0}
        className={styles.separator}
        aria-label={`Border between ${first.label} and ${second.label}`}
        aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(state.drawn[before] ?? first.size)}
        aria-valuemin={Math.round(range[0])}
        aria-valuemax={Math.round(range[1])}
        onKeyDown={keyDown}
        onDoubleClick={() => state.reset()}
        {...drag}
      />
      {foldable.length > 0 && (
        <div className={styles.handle}>
          {foldable.map((pane) => (
            <button
              key={pane.id}
              type="button"
              className={styles.toggle}
              data-toggles={pane.id}
              aria-label={`Collapse ${pane.label}`}
              aria-expanded="true"
              onClick={() => state.toggle(pane)}
            >
              <Chevron direction={direction} forward={pane === second} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What stands in place of a collapsed pane: one button that opens it. */
export function PaneStrip({ pane, onOpen }: { readonly pane: PaneSpec; onOpen(): void }) {
  return (
    <button
      type="button"
      className={styles.strip}
      data-toggles={pane.id}
      aria-label={`Expand ${pane.label}`}
      aria-expanded="false"
      onClick={onOpen}
    >
      {pane.label}
    </button>
  );
}

/** A pane folds at one border only: the first pane at the border behind it, all others at the one before them. */
function isFoldable(pane: PaneSpec, panes: readonly PaneSpec[], before: number): boolean {
  if (pane.collapsible !== true) return false;
  return pane === panes[before] ? before === 0 : true;
}

function Chevron({
  direction,
  forward,
}: {
  readonly direction: 'row' | 'column';
  readonly forward: boolean;
}) {
  const props = { size: 13, strokeWidth: 1.5, 'aria-hidden': true };
  if (direction === 'row') return forward ? <ChevronRight {...props} /> : <ChevronLeft {...props} />;
  return forward ? <ChevronDown {...props} /> : <ChevronUp {...props} />;
}

function deltaOf(event: KeyboardEvent, direction: 'row' | 'column'): number | null {
  const step = event.shiftKey ? LEAP : STEP;
  const [back, on] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (event.key) {
    case back:
      return -step;
    case on:
      return step;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

/** Moves a border with the pointer, from the sizes as drawn when it was taken hold of. */
function useDrag(
  direction: 'row' | 'column',
  state: PaneState,
  sizesAt: (sizes: readonly number[], delta: number) => readonly number[],
) {
  const held = useRef<{ readonly from: number; readonly sizes: readonly number[] } | null>(null);
  const [moving, setMoving] = useState(false);
  const at = (event: PointerEvent): number => (direction === 'row' ? event.clientX : event.clientY);
  const drop = (): void => {
    held.current = null;
    setMoving(false);
  };
  return {
    'data-moving': moving,
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { from: at(event), sizes: state.drawn };
      setMoving(true);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (held.current !== null) state.resize(sizesAt(held.current.sizes, at(event) - held.current.from));
    },
    onPointerUp: drop,
    onPointerCancel: drop,
  };
}
