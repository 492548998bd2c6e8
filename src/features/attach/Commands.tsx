import { commandsOf } from '../../planner/commands.ts';
import { shellLine } from '../../planner/shell.ts';
import type { Step } from '../../model/step.ts';
import type { Verdict } from '../../model/verdict.ts';
import styles from './attach.module.css';

interface CommandsProps {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
}

/** The command lines as the plan would have them; none while the rules refuse. */
export function Commands({ steps, verdict }: CommandsProps) {
  const commands = commandsOf(steps.map((step) => ({ step, verdict, applied: true })));
  if (commands.length === 0) return null;
  return (
    <figure className={styles.commands}>
      <figcaption>{commands.length === 1 ? 'Command' : 'Commands'}</figcaption>
      {commands.map(({ argv }) => (
        <code key={argv.join(' ')}>{shellLine(argv)}</code>
      ))}
    </figure>
  );
}
