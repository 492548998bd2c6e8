import type { Finding } from '../../model/verdict.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Remarks } from '../../ui/Remarks.tsx';
import { ALLOWED } from '../../words/attach.ts';
import { groupRemarks } from '../../words/remarks.ts';
import styles from './attach.module.css';

/** What the rules say of the form as it stands, worst first; a word of its own when they say nothing. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length > 0) return <Remarks label="Findings" groups={groupRemarks(findings)} />;
  return (
    <p className={styles.fine}>
      <Mark tone="good" /> {ALLOWED}
    </p>
  );
}
