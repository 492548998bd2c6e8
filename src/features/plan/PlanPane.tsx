import { useMemo } from 'react';
import { useAttachStore } from '../../session/attach-store.ts';
import { useDraft } from '../../session/draft-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { HOST_CHANGES, sayPlan, sayWaiting } from '../../words/plan.ts';
import { PendingRow } from './PendingRow.tsx';
import { groupEntries, summarize } from './plan-groups.ts';
import styles from './plan.module.css';
import { PlanActions } from './PlanActions.tsx';
import { PlanEntryRow } from './PlanEntryRow.tsx';
import { usePlanKeys } from './use-plan-keys.ts';

/** The pane `Plan`: the draft as commands, each with its verdict. */
export function PlanPane() {
  const { host, entries } = useWorkbench();
  const groups = useMemo(() => groupEntries(entries), [entries]);
  const pending = useAttachStore(({ over }) => over !== null);
  const waiting = useDraft(host).present.steps.length - entries.length;
  usePlanKeys(host);
  return (
    <section aria-label="Plan" className={styles.pane}>
      <header className={styles.bar}>
        <h2>Plan</h2>
        <span className={styles.summary}>{sayPlan(summarize(entries))}</span>
        <PlanActions />
      </header>
      <div className={styles.rows}>
        {groups.map(({ guest, rows }) => (
          <ul key={rows[0]?.index} aria-label={guest === '' ? HOST_CHANGES : guest} className={styles.group}>
            {rows.map((row, place) => (
              <PlanEntryRow key={row.index} row={row} guest={guest} first={place === 0} />
            ))}
          </ul>
        ))}
        {waiting > 0 && <p className={styles.empty}>{sayWaiting(waiting)}</p>}
        {entries.length === 0 && waiting <= 0 && !pending && <Empty />}
        <PendingRow />
      </div>
    </section>
  );
}

function Empty() {
  return (
    <p className={styles.empty}>
      <span className={styles.emptyTitle}>No changes planned.</span> Drag a device onto a guest, or press{' '}
      <kbd>a</kbd> on it. The commands gather here; nothing runs on the host.
    </p>
  );
}
