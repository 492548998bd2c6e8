import type { Finding, Severity } from '../../model/verdict.ts';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { sayFinding, saySource } from '../../words/findings.ts';
import { saySeverity } from '../../words/plan.ts';
import styles from './plan.module.css';

const TONES: Readonly<Record<Severity, MarkTone>> = { refuse: 'bad', warn: 'warn', inform: 'quiet' };

/** What the rules said of one change, worst first, each with its rule and where that stands written. */
export function Findings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  return (
    <ul id={id} className={styles.findings}>
      {findings.map((finding) => {
        const sentence = sayFinding(finding);
        return (
          <li key={`${finding.rule} ${sentence}`}>
            <Mark tone={TONES[finding.severity]} />
            <span>
              <span className={styles.severity}>{saySeverity(finding.severity)}: </span>
              {sentence}{' '}
              <span className={styles.source}>
                {finding.rule} · {saySource(finding.rule)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
