import { Fragment, useRef, type ReactNode } from 'react';
import { bordersOf } from './pane-sizes.ts';
import styles from './Panes.module.css';
import { classNames } from './class-names.ts';
import { PaneSeparator, PaneStrip } from './PaneSeparator.tsx';
import { usePaneState } from './pane-state.ts';

/** One pane. Sizes in CSS pixels along the direction of the panes. */
export interface PaneSpec {
  /** Its key in what is remembered. */
  readonly id: string;
  /** What separators and collapse buttons call it. */
  readonly label: string;
  readonly content: ReactNode;
  /** Its size at first. */
  readonly size: number;
  /** Under this size it cannot be drawn. */
  readonly least: number;
  /** Its share of space that is left over; 0 when absent. At least one pane should have some. */
  readonly grow?: number;
  /** Stands fixed between its neighbours: no separator moves it. */
  readonly fixed?: boolean;
  readonly collapsible?: boolean;
  /** Folded away while the window is narrower than this, until the person opens it. */
  readonly foldUnder?: number;
}

/** What Panes takes. */
export interface PanesProps {
  readonly direction: 'row' | 'column';
  /** Sizes and what is collapsed are kept in localStorage under this name. */
  readonly storageKey: string;
  /** The same ones for as long as this stands. */
  readonly panes: readonly PaneSpec[];
}

/**
 * Panes side by side or stacked. Borders move by pointer and by arrow keys (Shift: further; Home, End: as far as it goes;
 * Enter: collapse; double click: as designed). A collapsed pane stays mounted, so that it comes back as it was.
 */
export function Panes({ direction, storageKey, panes }: PanesProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = usePaneState(root, direction, storageKey, panes);
  const borders = bordersOf(panes.map((pane) => pane.fixed !== true && !state.collapsed(pane)));
  return (
    <div ref={root} className={classNames(styles.panes, styles[direction])}>
      {panes.map((pane, index) => {
        const border = borders.find(([before]) => before === index);
        const collapsed = state.collapsed(pane);
        return (
          <Fragment key={pane.id}>
            {collapsed && <PaneStrip pane={pane} onOpen={() => state.toggle(pane)} />}
            <div
              className={styles.pane}
              data-pane={pane.id}
              hidden={collapsed}
              style={styleOf(pane, state.size(pane), direction)}
            >
              {pane.content}
            </div>
            {border !== undefined && (
              <PaneSeparator direction={direction} panes={panes} border={border} state={state} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function styleOf(pane: PaneSpec, size: number, direction: 'row' | 'column') {
  const least = direction === 'row' ? { minWidth: pane.least } : { minHeight: pane.least };
  if (pane.fixed === true) return { flex: `0 0 ${size}px` };
  return { flex: `${pane.grow ?? 0} 1 ${size}px`, ...least };
}
