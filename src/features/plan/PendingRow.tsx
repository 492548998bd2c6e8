import { useEffect, useMemo, useRef } from 'react';
import { NO_CHOICE } from '../../model/proposal.ts';
import { commandsOf } from '../../planner/commands.ts';
import { shellLine } from '../../planner/shell.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useJudgement } from '../../session/judgement.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { RULES_COMING } from '../../words/plan.ts';
import styles from './plan.module.css';
import { Sign } from './PlanEntryRow.tsx';

/** The commands that a drop right now would add: dashed, since they are not in the plan. Seen only while something is dragged. */
export function PendingRow() {
  const { situation } = useWorkbench();
  const pick = useAttachStore(({ dragging }) => dragging);
  const over = useAttachStore((store) => store.over);
  const row = useRef<HTMLDivElement>(null);
  const judging = useJudgement();
  const proposals = useMemo(
    () =>
      pick === null || over === null || judging === null
        ? []
        : judging.offer(situation, pick, over, NO_CHOICE).proposals,
    [judging, situation, pick, over],
  );
  const commands = commandsOf(proposals.map(({ step, verdict }) => ({ step, verdict, applied: true })));
  const shown = commands.length > 0;
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (over !== null && judging === null) return <p className={styles.empty}>{RULES_COMING}</p>;
  if (!shown || over === null) return null;
  return (
    <div ref={row} className={styles.pending} aria-hidden="true">
      <Sign kind={proposals[0]?.step.kind ?? 'attach'} />
      <span className={styles.guest}>{over.guest}</span>
      <span className={styles.commands}>
        {commands.map(({ argv }) => (
          <code key={argv.join(' ')}>{shellLine(argv)}</code>
        ))}
      </span>
      <span className={styles.chip}>drop to add</span>
    </div>
  );
}
