import type { Finding, Severity } from '../../model/verdict.ts';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { sayFinding, saySource } from '../../words/findings.ts';
import { saySeverity } from '../../words/plan.ts';
import styles from './attach.module.css';

const TONES: Readonly<Record<Severity, MarkTone>> = { refuse: 'bad', warn: 'warn', inform: 'quiet' };

/** What the rules say of the form as it stands, worst first; a word of its own when they say nothing. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return (
      <p className={styles.fine}>
        <Mark tone="good" /> Allowed: no rule speaks against it.
      </p>
    );
  }
  return (
    <ul className={styles.findings} aria-label="Findings">
      {findings.map((finding) => {
        const sentence = sayFinding(finding);
        return (
          <li key={`${finding.rule} ${sentence}`} data-severity={finding.severity}>
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
