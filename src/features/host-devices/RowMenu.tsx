import type { RefObject } from 'react';
import { rowKind } from '../../model/outline.ts';
import { announce } from '../../ui/announce.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { MenuAt, type MenuChoice } from '../../ui/overlay/Menu.tsx';
import { rowFacts } from './row-facts.ts';
import { whyNotAttachable } from './row-pick.ts';
import { isParent } from './tree-keys.ts';
import type { RowActions } from './use-row-actions.ts';
import type { Tree } from './use-tree.ts';

/** What RowMenu takes. */
export interface RowMenuProps {
  readonly tree: Tree;
  readonly actions: RowActions;
  readonly row: number;
  readonly anchor: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** The menu of a row: the options button, a right click and Shift-F10 open it. Loaded when it is first wanted. */
export function RowMenu({ tree, actions, row, anchor, onClose }: RowMenuProps) {
  const facts = rowFacts(tree, row);
  return (
    <MenuAt
      label={`Options of ${facts.lunName || facts.name}`}
      open
      anchor={anchor}
      onClose={onClose}
      choices={choicesFor(tree, actions, row)}
    />
  );
}

const copy = async (text: string): Promise<void> => {
  const done = await copyText(text);
  if (done) announce('Copied.');
  else announce('The browser did not allow copying.', 'assertive');
};

function choicesFor(tree: Tree, actions: RowActions, row: number): readonly MenuChoice[] {
  const { inventory, outline, open } = tree;
  const facts = rowFacts(tree, row);
  const devices = actions.devicesAt(row);
  const dsfs = devices === null ? [] : inventory.dsfsOf(devices[0]!.lun);
  const isOpen = open[row] === 1;
  const opening: readonly MenuChoice[] = isParent(tree, row)
    ? [{ id: 'open', label: isOpen ? 'Collapse' : 'Expand', act: () => actions.setOpen([row], !isOpen) }]
    : [];
  return [
    {
      id: 'attach',
      label: 'Attach to…',
      shortcut: 'a',
      disabledReason: whyNotAttachable(inventory, outline, row),
      act: () => actions.attach(row),
    },
    ...opening,
    {
      id: 'copy-path',
      label: 'Copy hardware path',
      disabledReason:
        facts.path === '' && rowKind(outline, row) === 'lun' ? 'No output gives a path for this LUN.' : null,
      act: () => void copy(facts.path),
    },
    {
      id: 'copy-dsf',
      label: dsfs.length > 1 ? 'Copy device files' : 'Copy device file',
      disabledReason: dsfs.length === 0 ? 'No output lists a device file for this row.' : null,
      act: () => void copy(dsfs.join('\n')),
    },
  ];
}
