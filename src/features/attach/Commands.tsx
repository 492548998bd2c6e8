import { commandsOf } from '../../planner/commands.ts';
import { shellLine } from '../../planner/shell.ts';
import type { Offer } from '../../model/proposal.ts';
import styles from './attach.module.css';

/** The command lines as the plan would have them; none while the rules refuse. */
export function Commands({ offer }: { readonly offer: Offer }) {
  const { proposals, verdict } = offer;
  const commands = commandsOf(proposals.map(({ step }) => ({ step, verdict, applied: true })));
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
