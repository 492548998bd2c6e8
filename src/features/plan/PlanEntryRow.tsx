import {
  ArrowLeftRight,
  Lock,
  LockOpen,
  Minus,
  Pencil,
  Plus,
  RefreshCw,
  SquarePlus,
  SquareX,
  Tag,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import type { Step } from '../../model/step.ts';
import { shellLine } from '../../planner/shell.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { sayStep } from '../../words/announce.ts';
import { HOST_CHANGES, sayRemoved, saySign } from '../../words/plan.ts';
import { Remarks } from '../../ui/Remarks.tsx';
import { groupRemarks } from '../../session/judgement.ts';
import { focusNext } from './focus-next.ts';
import type { PlanRow } from './plan-groups.ts';
import styles from './plan.module.css';
import { VerdictChip } from './VerdictChip.tsx';

const SIGNS: Readonly<Record<Step['kind'], LucideIcon>> = {
  attach: Plus,
  detach: Minus,
  modify: Pencil,
  move: ArrowLeftRight,
  convert: RefreshCw,
  attribute: Tag,
  restrict: Lock,
  unrestrict: LockOpen,
  create: SquarePlus,
  remove: SquareX,
};

/** A sign a kind of change (+, −, ⇄…), with its word for those who do not see it. */
export function Sign({ kind }: { readonly kind: Step['kind'] }) {
  const Icon = SIGNS[kind];
  return (
    <span className={styles.sign} data-kind={kind} role="img" aria-label={saySign(kind)}>
      <Icon size={13} strokeWidth={2} aria-hidden />
    </span>
  );
}

interface PlanEntryRowProps {
  readonly row: PlanRow;
  /** '' for a change to the device database. */
  readonly guest: string;
  /** The guest's first row shows its name; the others say it to screen readers only. */
  readonly first: boolean;
}

/** One change: its commands, its verdict, what the rules found, and the button that takes it out. */
export function PlanEntryRow({ row, guest, first }: PlanEntryRowProps) {
  const { host } = useWorkbench();
  const [open, setOpen] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const findingsId = useId();
  const commandsId = useId();
  const { entry, commands, index } = row;
  const { outcome, findings } = entry.verdict;
  const remove = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    focusNext(currentTarget);
    useDraftStore.getState().remove(host, index);
    announce(sayRemoved(entry.step));
  };
  useEffect(() => {
    // The pane is low: what was opened in its last row would stand below its edge.
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} className={styles.entry} data-outcome={outcome}>
      <div className={styles.row}>
        <Sign kind={entry.step.kind} />
        <span className={styles.guest} data-repeated={!first}>
          {guest === '' ? HOST_CHANGES : guest}
        </span>
        <span id={commandsId} className={styles.commands}>
          {commands.map(({ argv }) => (
            <code key={argv.join(' ')}>{shellLine(argv)}</code>
          ))}
          {commands.length === 0 && <s className={styles.dropped}>{sayStep(entry.step)}</s>}
        </span>
        <VerdictChip
          verdict={entry.verdict}
          open={open}
          controls={findingsId}
          onToggle={() => setOpen(!open)}
        />
        <IconButton
          size="sm"
          label="Remove from plan"
          aria-describedby={commandsId}
          data-remove
          icon={<X size={14} strokeWidth={1.5} />}
          onClick={remove}
        />
      </div>
      {(open || outcome === 'refused') && findings.length > 0 && (
        <div className={styles.findings}>
          <Remarks id={findingsId} groups={groupRemarks(findings)} />
        </div>
      )}
    </li>
  );
}
