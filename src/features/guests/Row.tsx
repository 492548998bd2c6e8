import type { ComponentProps, KeyboardEvent } from 'react';
import { formatSelection, type Selection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useGuestsStore } from './guests-store.ts';

/** Whether Tab comes to this row, or to a control beside it. */
export const useIsActive = (row: string): boolean => useGuestsStore(({ activeRow }) => activeRow === row);

const hover = (hovered: Selection | null) => useViewStore.getState().set({ hovered });

/** What Row takes beside the attributes of its element. */
export interface RowProps extends Omit<ComponentProps<'div'>, 'role' | 'tabIndex' | 'onClick' | 'onKeyDown'> {
  readonly selection: Selection;
  /** Keys that mean something on this row; true when the key was used. */
  readonly onKey: (event: KeyboardEvent<HTMLDivElement>) => boolean;
}

/** A row that can be focused, pointed at and selected: a guest's header or one of its targets. */
export function Row({ selection, onKey, ...rest }: RowProps) {
  const id = formatSelection(selection);
  const active = useIsActive(id);
  const selected = useViewStore((view) => formatSelection(view.selection) === id);
  const select = () => useViewStore.getState().set({ selection, marked: [] });
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const used = onKey(event);
    if (!used && (event.key === 'Enter' || event.key === ' ')) select();
    if (used || event.key === 'Enter' || event.key === ' ') event.preventDefault();
  };
  return (
    <div
      {...rest}
      role="button"
      aria-pressed={selected}
      data-row={id}
      tabIndex={active ? 0 : -1}
      onClick={select}
      onKeyDown={keyDown}
      onFocus={() => {
        useGuestsStore.getState().set({ activeRow: id });
        hover(selection);
      }}
      onBlur={() => hover(null)}
      onPointerEnter={() => hover(selection)}
      onPointerLeave={() => hover(null)}
    />
  );
}
