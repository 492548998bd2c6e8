import { useEffect, useRef, useState } from 'react';
import { formatAddress } from '../../model/address.ts';
import type { Offer, Pick, Place } from '../../model/proposal.ts';
import { resolveAddress } from '../../model/resolve-address.ts';
import type { Situation } from '../../model/situation.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import type { Selection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/overlay/ComboBox.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { sayOffered } from '../../words/announce.ts';
import { GUEST_PENDING, NO_GUEST, sayNoGuest } from '../../words/attach.ts';
import { sayFinding } from '../../words/findings.ts';
import styles from './attach.module.css';
import { Commands } from './Commands.tsx';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { focusLanding } from './focus-landing.ts';
import { Intro } from './Intro.tsx';
import { Statements } from './Statements.tsx';
import { useForm } from './use-form.ts';

type Target = Extract<Selection, { kind: 'target' }>;

interface AttachDialogProps {
  readonly pick: Pick;
  /** Where the drop landed; null when opened by a key, a menu or a button. */
  readonly place: Place | null;
}

/** The dialog `Attach`: the proposal of the rules, changeable, on its way into the plan. A move goes the same way. */
export function AttachDialog({ pick, place }: AttachDialogProps) {
  const { form, offer, statement, what, items, setGuest, setChoice, setTyped } = useForm(pick, place);
  const attach = useRef<HTMLButtonElement>(null);
  const [pending, setPending] = useState(false);
  const close = useAttachStore((store) => store.close);
  // A typed statement may name another device than the one in hand.
  const add = useAdd(form.typed === null ? what : (statement?.location ?? what), offer);
  useEffect(() => {
    if (place !== null) attach.current?.focus();
  }, [place]);
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button
        variant="primary"
        ref={attach}
        disabledReason={pending ? GUEST_PENDING : reasonOf(form.guest, offer)}
        onClick={add}
      >
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
          onPending={setPending}
          autoFocus={place === null}
          placeholder={form.guest === null ? sayNoGuest(items.length) : ''}
          {...(items.length === 0 && { none: sayNoGuest(0) })}
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
  const { host, situation } = useWorkbench();
  const [opener] = useState(() => document.activeElement);
  return () => {
    const steps = offer.proposals.map(({ step }) => step);
    useDraftStore.getState().add(host, steps);
    useAttachStore.getState().close();
    const target = targetOf(situation, offer);
    if (target !== null) {
      useViewStore.getState().set({ selection: target, marked: [] });
      focusLanding(target.id, opener);
    }
    announce(sayOffered(what, offer));
  };
}

/** The target that an offer's first step makes; null when there is no place for it. */
function targetOf(situation: Situation, { guest: name, proposals: [first] }: Offer): Target | null {
  if (first === undefined) return null;
  const { adapter, address } = first.statement;
  const guest = situation.guest(name);
  const place = guest && resolveAddress(guest, adapter, address, situation.profile);
  if (!place) return null;
  return { kind: 'target', guest: guest.name, id: `${guest.name}/${formatAddress(place)}` };
}
