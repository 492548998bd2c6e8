import { X } from 'lucide-react';
import type { Standing } from './target-facts.ts';
import { sayStanding } from '../../words/guests.ts';
import styles from './guests.module.css';

/** The word for a target that is not simply there, with its sign; nothing for one that is. */
export function StandingWord({ standing }: { readonly standing: Standing }) {
  if (standing === 'one') return null;
  return (
    <span className={styles.standing}>
      {standing === 'conflict' && <X size={12} strokeWidth={2} aria-hidden />}
      {(standing === 'gone' || standing === 'unknown') && <span aria-hidden="true">?</span>}
      {sayStanding(standing)}
    </span>
  );
}
