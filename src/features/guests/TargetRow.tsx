import { formatAddress } from '../../model/address.ts';
import { EllipsisVertical } from 'lucide-react';
import { lazy, memo, Suspense, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { Target } from '../../model/situation.ts';
import type { Pick } from '../../model/proposal.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { formatSelection, type Selection } from '../../session/selection.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { IconButton } from '../../ui/Button.tsx';
import { sayService } from '../../words/guests.ts';
import { DeviceIcon } from './DeviceIcon.tsx';
import styles from './guests.module.css';
import { Row, useIsActive } from './Row.tsx';
import { StatementText } from './StatementText.tsx';
import { StandingWord } from './StandingWord.tsx';
import { factsOf } from './target-facts.ts';
import { useDetach } from './use-detach.ts';

/** Fetches the menu's code; the list does so while the page is idle. */
export const importTargetMenu = () => import('./TargetMenu.tsx');
const TargetMenu = lazy(async () => ({ default: (await importTargetMenu()).TargetMenu }));

const pickOf = ({ guest, id }: Target): Pick => ({ kind: 'target', guest, id });

const openMove = (target: Target) => useAttachStore.getState().open(pickOf(target), null);

/** One used target: address, device, statement, how it is served, and what is the matter with it. */
export const TargetRow = memo(function TargetRow({ target }: { readonly target: Target }) {
  const { situation } = useWorkbench();
  const detach = useDetach(target);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const facts = factsOf(situation, target);
  const { statement, text } = target;
  const selection: Selection = { kind: 'target', guest: target.guest, id: target.id };
  const onKey = ({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean => {
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) setOpen(true);
    else if (statement === null) return false;
    else if (key === 'm') openMove(target);
    else if (key === 'Delete' || key === 'Backspace') detach();
    else return false;
    return true;
  };
  const contextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    setOpen(true);
  };
  return (
    <li
      className={styles.target}
      data-target={statement === null ? undefined : target.id}
      data-standing={facts.standing}
    >
      <Row
        selection={selection}
        onKey={onKey}
        onContextMenu={contextMenu}
        className={styles.targetMain}
        aria-keyshortcuts={statement === null ? undefined : 'm Delete'}
      >
        <span className={styles.address}>
          {statement?.address === null || statement === null ? '?' : formatAddress(statement.address)}
        </span>
        <span className={styles.device}>
          <DeviceIcon device={facts.device} />
        </span>
        <span className={styles.name}>{facts.name}</span>
        <StatementText text={text} />
        <StandingWord standing={facts.standing} />
        <span className={styles.service}>
          {statement === null ? 'not understood' : sayService(statement, facts.hba)}
        </span>
      </Row>
      <TargetOptions
        {...{ target, button, open, setOpen, detach }}
        name={facts.name}
        row={formatSelection(selection)}
      />
    </li>
  );
});

interface OptionsProps {
  readonly target: Target;
  readonly name: string;
  readonly row: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly detach: () => void;
}

function TargetOptions({ target, name, row, button, open, setOpen, detach }: OptionsProps) {
  return (
    <span className={styles.actions}>
      <IconButton
        ref={button}
        size="sm"
        tabIndex={useIsActive(row) ? 0 : -1}
        label={`Options of ${name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        icon={<EllipsisVertical size={14} strokeWidth={1.5} />}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense fallback={null}>
          <TargetMenu
            target={target}
            name={name}
            anchor={button}
            onMove={() => openMove(target)}
            onDetach={detach}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}
