import { X } from 'lucide-react';
import type { Finding } from '../../model/verdict.ts';
import { sayFinding, saySource } from '../../session/judgement.ts';
import styles from './guests.module.css';

/** Why a guest cannot take what is in hand, with the rule and its source. It lies over the card: nothing moves under the pointer. */
export function Refusal({ finding }: { readonly finding: Finding }) {
  const sentence = sayFinding(finding);
  return (
    <p className={styles.refusal} title={sentence}>
      <X size={14} strokeWidth={2} aria-hidden />
      <span>
        {sentence}{' '}
        <span className={styles.source}>
          {finding.rule} · {saySource(finding.rule)}
        </span>
      </span>
    </p>
  );
}
