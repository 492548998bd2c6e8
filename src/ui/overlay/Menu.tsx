import type { ComponentProps, ReactElement, RefObject } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Pressable,
  Text,
} from 'react-aria-components/Menu';
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

interface Common {
  /** The menu's accessible name. */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
}

/** A menu that opens from a button; `children` is the one button (a native one, or Button, IconButton). */
export function Menu({ label, choices, children }: Common & { readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      <Pressable>{children as ReactElement<never, 'button'>}</Pressable>
      <Popover className={styles.float ?? ''} offset={4}>
        <List label={label} choices={choices} />
      </Popover>
    </MenuTrigger>
  );
}

/** A menu that is opened from outside, such as by a right click: it stands beside `anchor` while `open`. */
export function MenuAt(
  props: Common & {
    readonly anchor: RefObject<Element | null>;
    readonly open: boolean;
    onClose(): void;
  },
) {
  const { label, choices, anchor, open, onClose } = props;
  return (
    <Popover
      className={styles.float ?? ''}
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={2}
    >
      <List label={label} choices={choices} onClose={onClose} />
    </Popover>
  );
}

function List({ label, choices, onClose }: Common & { readonly onClose?: () => void }) {
  return (
    <AriaMenu
      className={styles.list ?? ''}
      aria-label={label}
      autoFocus="first"
      {...(onClose === undefined ? {} : { onClose })}
    >
      {choices.map((choice) => (
        <Choice key={choice.id} choice={choice} />
      ))}
    </AriaMenu>
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
