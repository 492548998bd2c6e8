import type { ComponentProps, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, Popover, Text } from 'react-aria-components/Menu';
import { announce } from '../announce.tsx';
import styles from './list.module.css';

/** One line of a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  /** The key that does the same on the screen, shown at the end. */
  readonly shortcut?: string;
  /** Why it cannot be done now, as a whole sentence; it stays in the menu, and choosing it says the reason. */
  readonly disabledReason?: string | null | undefined;
  act(): void;
}

/** What MenuAt takes. */
export interface MenuProps {
  /** The menu's accessible name. */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  /** What it stands beside, and where the focus returns to. */
  readonly anchor: RefObject<Element | null>;
  readonly open: boolean;
  /** Escape, a click outside, or a choice that was taken. */
  onClose(): void;
}

/** A menu beside `anchor` while `open`: behind an options button, or after a right click. */
export function MenuAt({ label, choices, anchor, open, onClose }: MenuProps) {
  return (
    <Popover
      className={styles.float ?? ''}
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={2}
    >
      <AriaMenu className={styles.list ?? ''} aria-label={label} autoFocus="first" onClose={onClose}>
        {choices.map((choice) => (
          <Choice key={choice.id} choice={choice} />
        ))}
      </AriaMenu>
    </Popover>
  );
}

/**
 * A choice that cannot be taken keeps its place and takes the focus, so that its reason is heard too:
 * a menu item disabled in the library's sense is skipped by the arrow keys.
 */
function Choice({ choice }: { readonly choice: MenuChoice }) {
  const { id, label, shortcut, disabledReason, act } = choice;
  const disabled = disabledReason !== null && disabledReason !== undefined;
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={styles.item ?? ''}
      shouldCloseOnSelect={!disabled}
      onAction={() => (disabled ? announce(disabledReason, 'assertive') : act())}
      render={(props) => <div {...(props as ComponentProps<'div'>)} aria-disabled={disabled || undefined} />}
    >
      <Text slot="label" className={styles.label ?? ''}>
        {label}
      </Text>
      {shortcut !== undefined && <kbd className={styles.end}>{shortcut}</kbd>}
      {disabled && (
        <Text slot="description" className={styles.detail ?? ''}>
          {disabledReason}
        </Text>
      )}
    </MenuItem>
  );
}
