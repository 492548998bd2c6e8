import { useState, type KeyboardEvent } from 'react';
import { announce } from '../announce.tsx';
import { cursorAt, moveCursor, narrow, type ComboItem } from './combo-list.ts';

/** How a combobox stands, and what its events do. */
export interface Combo<Id extends string> {
  readonly open: boolean;
  /** What stands in the field. */
  readonly text: string;
  /** Whether that is the value, not something typed. */
  readonly untyped: boolean;
  /** Something was typed that is not the value: whoever acts on the value must wait until one is taken or the text is given up. */
  readonly pending: boolean;
  readonly shown: readonly ComboItem<Id>[];
  /** Index into `shown`; -1 when nothing is shown. */
  readonly cursor: number;
  type(text: string): void;
  take(item: ComboItem<Id>): void;
  toggle(): void;
  leave(): void;
  keyDown(event: KeyboardEvent): void;
}

interface Given<Id extends string> {
  readonly items: readonly ComboItem<Id>[];
  readonly value: Id | null;
  onChange(value: Id): void;
  onTaken?(value: Id): void;
}

/** `typed` is null while the field shows the value; `cursor` is null until a key moved it. */
interface State {
  readonly open: boolean;
  readonly typed: string | null;
  readonly cursor: number | null;
}

const closed: State = { open: false, typed: null, cursor: null };

/** The behaviour of ComboBox. */
export function useCombo<Id extends string>({ items, value, onChange, onTaken }: Given<Id>): Combo<Id> {
  const [state, setState] = useState(closed);
  const shown = narrow(items, state.typed ?? '');
  const cursor = Math.min(
    state.cursor ?? cursorAt(shown, state.typed === null ? value : null),
    shown.length - 1,
  );
  const chosen = items.find((item) => item.id === value);
  const pending = state.typed !== null && !isLabel(chosen, state.typed);
  const open = (): void => setState({ open: true, typed: state.typed, cursor: null });

  const take = (item: ComboItem<Id>): void => {
    if (item.disabled === true) {
      announce(item.detail ?? `${item.label} cannot be taken.`, 'assertive');
      return;
    }
    setState(closed);
    if (item.id !== value) onChange(item.id);
    onTaken?.(item.id);
  };

  const enter = (): void => {
    const item = state.open || pending ? shown[cursor] : chosen;
    if (item !== undefined) take(item);
    else if (!state.open) open();
  };

  /** Leaving by Tab takes what was typed for, as a native select does; without going on anywhere. */
  const tab = (): void => {
    const item = shown[cursor];
    if (!state.open || state.typed === null) return;
    if (item === undefined || item.disabled === true) return;
    setState(closed);
    onChange(item.id);
  };

  /** A whole name that can be taken is the value as soon as it stands there. */
  const type = (typed: string): void => {
    setState({ open: true, typed, cursor: null });
    const named = items.find((item) => isLabel(item, typed));
    if (named !== undefined && named.disabled !== true && named.id !== value) onChange(named.id);
  };

  /** What was typed and not taken stays, so that nobody takes the value before it for it. */
  const leave = (): void => setState(pending ? { open: false, typed: state.typed, cursor: null } : closed);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') return tab();
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && (state.open || pending)) {
      event.stopPropagation();
      setState(closed);
    } else if (!state.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open();
    else {
      const moved = state.open ? moveCursor(event.key, cursor, shown.length) : null;
      if (moved === null) return;
      setState({ ...state, cursor: moved });
    }
    event.preventDefault();
  };

  return {
    open: state.open,
    text: state.typed ?? chosen?.label ?? '',
    untyped: state.typed === null,
    pending,
    shown,
    cursor,
    type,
    take,
    toggle: () => (state.open ? setState({ ...state, open: false }) : open()),
    leave,
    keyDown,
  };
}

const isLabel = (item: ComboItem<string> | undefined, text: string): boolean =>
  item?.label.toLowerCase() === text.trim().toLowerCase();
