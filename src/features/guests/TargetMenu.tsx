import type { RefObject } from 'react';
import type { Target } from '../../model/situation.ts';
import { announce } from '../../ui/announce.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { MenuAt } from '../../ui/overlay/Menu.tsx';
import { NOT_UNDERSTOOD } from '../../words/guests.ts';

/** What TargetMenu takes. */
export interface TargetMenuProps {
  readonly target: Target;
  /** The device's name, as the row shows it. */
  readonly name: string;
  readonly anchor: RefObject<HTMLElement | null>;
  onMove(): void;
  onDetach(): void;
  onClose(): void;
}

const copy = async (text: string): Promise<void> => {
  const done = await copyText(text);
  announce(done ? 'Copied.' : 'The browser did not allow copying.', done ? 'polite' : 'assertive');
};

/** The menu of a used target: its options button, a right click and Shift-F10 open it. Loaded while the page is idle. */
export function TargetMenu({ target, name, anchor, onMove, onDetach, onClose }: TargetMenuProps) {
  const disabledReason = target.statement === null ? NOT_UNDERSTOOD : null;
  return (
    <MenuAt
      label={`Options of ${name}`}
      open
      anchor={anchor}
      onClose={onClose}
      choices={[
        { id: 'move', label: 'Move to…', shortcut: 'm', disabledReason, act: onMove },
        { id: 'detach', label: 'Detach', shortcut: 'Delete', disabledReason, act: onDetach },
        { id: 'copy', label: 'Copy statement', act: () => void copy(target.text) },
      ]}
    />
  );
}
