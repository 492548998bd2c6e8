import { formatAddress } from '../../model/address.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { Mark } from '../../ui/Mark.tsx';
import { sayTopics } from '../../session/judgement.ts';
import { namePick, sayDropHere, sayDropOnCard, sayLegal } from '../../words/guests.ts';
import { CornerDownRight } from 'lucide-react';
import styles from './guests.module.css';
import { hbaName } from '../../words/tree.ts';
import type { Landing } from './landing.ts';

interface LandingTextProps {
  readonly landing: Landing;
  /** In a card's header: whether the adapter is yet to come. Left out in the row of an adapter. */
  readonly header?: { readonly newAdapter: boolean };
}

/** `0,4,1 drop tape2 here — legal: path over fc1`, or what the warnings that come with it are about. */
export function LandingText({ landing, header }: LandingTextProps) {
  const { situation } = useWorkbench();
  const pick = useAttachStore(({ dragging }) => dragging);
  if (pick === null) return null;
  const { inventory } = situation;
  const node = landing.lunpath === null ? -1 : inventory.nodeAt(landing.lunpath);
  const hba = hbaName(inventory, node);
  const warned = landing.warnings.length > 0;
  const word = warned ? sayTopics(landing.warnings, 1) : sayLegal(hba);
  return (
    <>
      <span className={styles.address}>{landing.address === null ? '' : formatAddress(landing.address)}</span>
      <CornerDownRight size={14} strokeWidth={1.5} aria-hidden />
      <span className={styles.landingWhat}>
        {header === undefined
          ? sayDropHere(namePick(situation, pick), landing.devices)
          : sayDropOnCard(landing.devices, header.newAdapter)}
      </span>
      <span className={styles.landingWord} title={word}>
        {warned && <Mark tone="warn" />} <span>{word}</span>
      </span>
    </>
  );
}
