import { formatStatement } from '../../model/format-statement.ts';
import type { Offer, Pick } from '../../model/proposal.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { sayFinding } from '../../words/findings.ts';
import styles from './attach.module.css';
import type { Form } from './form.ts';
import { TextField } from './TextField.tsx';

interface StatementsProps {
  readonly pick: Pick;
  readonly form: Form;
  readonly offer: Offer;
  readonly onTyped: (text: string) => void;
}

/** The resource statement: one can be edited by hand; several are listed, each device with its own. */
export function Statements({ pick, form, offer, onTyped }: StatementsProps) {
  const { inventory } = useWorkbench();
  const first = offer.proposals[0]?.statement;
  if (pick.kind === 'devices' && pick.devices.length > 1) {
    return (
      <ul className={styles.statements} aria-label="Statements">
        {offer.proposals.map(({ statement }, place) => (
          <li key={formatStatement(statement)}>
            <span>{inventory.lunName(pick.devices[place]!.lun)}</span>
            <code>{formatStatement(statement)}</code>
          </li>
        ))}
      </ul>
    );
  }
  const fault = offer.verdict.findings.find(({ rule }) => rule === 'statement-syntax');
  // The field says this one itself: the list of findings leaves it out.
  return (
    <TextField
      label="Statement"
      value={form.typed ?? (first === undefined ? '' : formatStatement(first))}
      onChange={onTyped}
      error={form.typed === null || fault === undefined ? null : sayFinding(fault)}
    />
  );
}
