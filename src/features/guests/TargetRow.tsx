import { formatAddress } from '../../model/address.ts';
import { ArrowLeftRight, Unplug } from 'lucide-react';
import { memo } from 'react';
import type { Target } from '../../model/situation.ts';
import type { Pick } from '../../model/proposal.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { formatSelection, type Selection } from '../../session/selection.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { IconButton } from '../../ui/Button.tsx';
import { NOT_UNDERSTOOD, sayService } from '../../words/guests.ts';
import { DeviceIcon } from './DeviceIcon.tsx';
import styles from './guests.module.css';
import { Row, useIsActive } from './Row.tsx';
import { StatementText } from './StatementText.tsx';
import { StandingWord } from './StandingWord.tsx';
import { factsOf } from './target-facts.ts';
import { useDetach } from './use-detach.ts';

const pickOf = ({ guest, id }: Target): Pick => ({ kind: 'target', guest, id });

const openMove = (target: Target) => useAttachStore.getState().open(pickOf(target), null);

/** One used target: address, device, statement, how it is served, and what is the matter with it. */
export const TargetRow = memo(function TargetRow({ target }: { readonly target: Target }) {
  const { situation } = useWorkbench();
  const detach = useDetach(target);
  const facts = factsOf(situation, target);
  const { statement, text } = target;
  const selection: Selection = { kind: 'target', guest: target.guest, id: target.id };
  const onKey = ({ key }: { readonly key: string }): boolean => {
    if (statement === null) return false;
    if (key === 'm') openMove(target);
    else if (key === 'Delete' || key === 'Backspace') detach();
    else return false;
    return true;
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
      <TargetActions target={target} name={facts.name} detach={detach} row={formatSelection(selection)} />
    </li>
  );
});

interface ActionsProps {
  readonly target: Target;
  readonly name: string;
  readonly row: string;
  readonly detach: () => void;
}

function TargetActions({ target, name, row, detach }: ActionsProps) {
  const tabIndex = useIsActive(row) ? 0 : -1;
  const disabledReason = target.statement === null ? NOT_UNDERSTOOD : null;
  return (
    <span className={styles.actions}>
      <IconButton
        size="sm"
        tabIndex={tabIndex}
        label={`Move ${name}`}
        disabledReason={disabledReason}
        icon={<ArrowLeftRight size={14} strokeWidth={1.5} />}
        onClick={() => openMove(target)}
      />
      <IconButton
        size="sm"
        tabIndex={tabIndex}
        label={`Detach ${name}`}
        disabledReason={disabledReason}
        icon={<Unplug size={14} strokeWidth={1.5} />}
        onClick={detach}
      />
    </span>
  );
}
