import type { Pick } from '../../model/proposal.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { sayPickDetail } from '../../words/attach.ts';
import styles from './attach.module.css';

/** What the dialog is about: the device in hand, and for a move, where it comes from. */
export function Intro({ pick, what }: { readonly pick: Pick; readonly what: string }) {
  const { situation } = useWorkbench();
  return (
    <p className={styles.intro}>
      <span className={styles.what}>{what}</span>{' '}
      <span className={styles.detail}>{sayPickDetail(situation, pick)}</span>
    </p>
  );
}
