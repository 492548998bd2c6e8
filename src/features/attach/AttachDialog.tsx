import { useEffect, useRef } from 'react';
import { formatAddress } from '../../model/address.ts';
import type { Offer, Pick, Place } from '../../model/proposal.ts';
import type { Step } from '../../model/step.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/overlay/ComboBox.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { sayOffered } from '../../words/announce.ts';
import { NO_GUEST, NO_GUEST_CAN } from '../../words/attach.ts';
import { sayFinding } from '../../words/findings.ts';
import styles from './attach.module.css';
import { Commands } from './Commands.tsx';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { focusLanding } from './focus-landing.ts';
import { statementOf } from './form.ts';
import { Intro } from './Intro.tsx';
import { Statements } from './Statements.tsx';
import { useForm } from './use-form.ts';

interface AttachDialogProps {
  readonly pick: Pick;
  /** Where the drop landed; null when opened by a key, a menu or a button. */
  readonly place: Place | null;
}

/** The dialog `Attach`: the proposal of the rules, changeable, on its way into the plan. A move goes the same way. */
export function AttachDialog({ pick, place }: AttachDialogProps) {
  const { form, offer, statement, what, items, setGuest, setChoice, setTyped } = useForm(pick, place);
  const attach = useRef<HTMLButtonElement>(null);
  const close = useAttachStore((store) => store.close);
  const add = useAdd(what, offer);
  useEffect(() => {
    if (place !== null) attach.current?.focus();
  }, [place]);
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button variant="primary" ref={attach} disabledReason={reasonOf(form.guest, offer)} onClick={add}>
        Attach
      </Button>
    </>
  );
  return (
    <Dialog title="Attach" open onClose={close} footer={footer}>
      <div className={styles.form}>
        <Intro pick={pick} what={what} />
        <ComboBox
          label="Guest"
          items={items}
          value={form.guest}
          onChange={setGuest}
          onTaken={() => attach.current?.focus()}
          autoFocus={place === null}
          placeholder={form.guest === null ? NO_GUEST_CAN : ''}
        />
        {form.guest !== null && statement !== undefined && (
          <Fields
            pick={pick}
            guest={form.guest}
            choice={form.choice}
            statement={statement}
            onChoice={setChoice}
          />
        )}
        {form.guest !== null && <Statements pick={pick} form={form} offer={offer} onTyped={setTyped} />}
        {form.guest !== null && isRead(offer) && <Findings findings={offer.verdict.findings} />}
        <Commands offer={offer} />
      </div>
    </Dialog>
  );
}

/** False while a typed statement does not parse: its field says so, and nothing says it twice. */
const isRead = ({ verdict }: Offer): boolean =>
  verdict.findings.every(({ rule }) => rule !== 'statement-syntax');

/** Why `Attach` does nothing now; null when it works. */
function reasonOf(guest: string | null, { proposals, verdict }: Offer): string | null {
  if (guest === null) return NO_GUEST;
  if (verdict.outcome !== 'refused' && proposals.length > 0) return null;
  const [first] = verdict.findings;
  return first === undefined ? NO_GUEST : sayFinding(first);
}

/** Puts the steps into the plan, says so, and shows what is new. */
function useAdd(what: string, offer: Offer): () => void {
  const { host } = useWorkbench();
  return () => {
    const steps = offer.proposals.map(({ step }) => step);
    useDraftStore.getState().add(host, steps);
    useAttachStore.getState().close();
    select(steps[0]);
    announce(sayOffered(what, offer));
  };
}

/** Selects what the first step makes; after a move the focus follows it. */
function select(step: Step | undefined): void {
  if (step === undefined) return;
  const guest = step.kind === 'move' ? step.to.guest : step.guest;
  const id = `${guest}/${formatAddress(statementOf(step).address)}`;
  useViewStore.getState().set({ selection: { kind: 'target', guest, id }, marked: [] });
  if (step.kind === 'move') focusLanding(id);
}
