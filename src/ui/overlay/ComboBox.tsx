/**
 * A combobox after the ARIA 1.2 pattern (list autocomplete, the cursor by aria-activedescendant). Written here and not taken
 * from the component library, because there typing puts the cursor on nothing, so that Enter takes nothing, and disabled
 * items cannot be reached, so that a keyboard never finds out why they are.
 */
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type RefObject } from 'react';
import { classNames } from '../class-names.ts';
import { showBeside } from '../float.ts';
import type { ComboItem } from './combo-list.ts';
import styles from './ComboBox.module.css';
import { ComboList } from './ComboList.tsx';
import field from './field.module.css';
import list from './list.module.css';
import { useCombo } from './use-combo.ts';

/** What ComboBox takes; `Id` is whatever kind of string names an item. */
export interface ComboBoxProps<Id extends string> {
  /** Visible label and accessible name. */
  readonly label: string;
  readonly items: readonly ComboItem<Id>[];
  readonly value: Id | null;
  onChange(value: Id): void;
  /** After a value was taken by Enter or by pointer (also when it was the value before): where to go on to. */
  onTaken?(value: Id): void;
  /** Whether the field holds typed text that is not the value now; told whenever that changes. */
  onPending?(pending: boolean): void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** Said in place of the list when nothing matches. */
  readonly none?: string;
}

/** A text field with a list that narrows as one types. Enter takes the cursor's item; Escape closes the list and keeps the value. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, inputRef, autoFocus = false, placeholder, none = 'Nothing matches.', value } = props;
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const combo = useCombo(props);
  const active = combo.open && combo.shown.length > 0 ? `${id}-${combo.cursor}` : undefined;
  useFloating(combo.open, input, box);
  const { pending } = combo;
  const tell = useRef(props.onPending);
  useEffect(() => {
    tell.current = props.onPending;
  });
  useEffect(() => tell.current?.(pending), [pending]);
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // Once the field shows the value again, typing replaces it.
  useEffect(() => {
    if (combo.untyped && document.activeElement === input.current) input.current?.select();
  }, [combo.untyped, input]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus, input]);
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={`${id}-input`}>
        {label}
      </label>
      {/* The click is a convenience: ArrowDown does the same. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={field.anchor} onClick={combo.toggle}>
        <input
          ref={input}
          id={`${id}-input`}
          role="combobox"
          className={classNames(field.control, field.input)}
          aria-expanded={combo.open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={placeholder}
          value={combo.text}
          onChange={(event) => combo.type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={combo.leave}
          onKeyDown={combo.keyDown}
        />
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden className={field.open} />
      </div>
      <div ref={box} popover="manual" className={classNames(list.float, list.list, styles.list)}>
        <ComboList
          id={id}
          label={label}
          shown={combo.open ? combo.shown : []}
          cursor={combo.cursor}
          value={value}
          onTake={combo.take}
        />
        {combo.shown.length === 0 && <p className={styles.none}>{none}</p>}
      </div>
    </div>
  );
}

/** Keeps the list beside the field, and as wide, while it is open; the window may scroll or change its size meanwhile. */
function useFloating(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [field, floating] = [anchor.current, box.current];
    if (field === null || floating === null) return undefined;
    if (!open) {
      if (floating.matches(':popover-open')) floating.hidePopover();
      return undefined;
    }
    const place = (): void => {
      floating.style.width = `${field.offsetWidth}px`;
      showBeside(field, floating);
    };
    // Fires at once, and again whenever typing makes the list shorter.
    const observer = new ResizeObserver(place);
    const controller = new AbortController();
    window.addEventListener('resize', place, { signal: controller.signal });
    window.addEventListener('scroll', (event) => event.target !== floating && place(), {
      capture: true,
      signal: controller.signal,
    });
    showBeside(field, floating);
    observer.observe(floating);
    return () => {
      observer.disconnect();
      controller.abort();
    };
  }, [open, anchor, box]);
}
