import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Outcome, Verdict } from '../../model/verdict.ts';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { sayOutcome } from '../../session/judgement.ts';
import styles from './plan.module.css';

const TONES: Readonly<Record<Outcome, MarkTone>> = { allowed: 'good', warned: 'warn', refused: 'bad' };

interface VerdictChipProps {
  readonly verdict: Verdict;
  readonly open: boolean;
  /** Id of the list that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** The verdict in a few words; where the rules said something, a button that shows it. */
export function VerdictChip({ verdict, open, controls, onToggle }: VerdictChipProps) {
  const text = sayOutcome(verdict);
  const isOpenable = verdict.findings.length > 0 && verdict.outcome !== 'refused';
  if (!isOpenable) {
    return (
      <span className={styles.chip}>
        <Mark tone={TONES[verdict.outcome]} />
        <span>{text}</span>
      </span>
    );
  }
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.chip}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <Mark tone={TONES[verdict.outcome]} />
      <span>{text}</span>
      <Chevron size={12} aria-hidden />
    </button>
  );
}
