import { useMemo, useState } from 'react';
import type { Choice, Pick, Place } from '../../model/proposal.ts';
import { NO_CHOICE } from '../../model/proposal.ts';
import { offersForAll, rankOffers } from '../../model/propose.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { namePick } from '../../words/guests.ts';
import { sayCan, sayCannot } from '../../words/attach.ts';
import { formFor, offerOf } from './form.ts';
import { guestAtFirst, guestItems } from './guest-items.ts';

/** The dialog's state and what follows from it. */
export function useForm(pick: Pick, place: Place | null) {
  const { situation } = useWorkbench();
  const ranked = useMemo(() => rankOffers(situation, offersForAll(situation, pick)), [situation, pick]);
  const [form, setForm] = useState(() => formFor(guestAtFirst(ranked, place?.guest ?? null), place));
  const offer = useMemo(() => offerOf(situation, pick, form), [situation, pick, form]);
  const untyped = useMemo(() => offerOf(situation, pick, { ...form, typed: null }), [situation, pick, form]);
  const what = namePick(situation, pick);
  const items = useMemo(
    () => guestItems(situation, ranked, { legal: sayCan(what), refused: sayCannot(what) }),
    [situation, ranked, what],
  );
  return {
    form,
    offer,
    /** What the fields show: while a typed statement cannot be read, they stay as they were. */
    statement: (offer.proposals[0] ?? untyped.proposals[0])?.statement,
    what,
    items,
    /** Another guest has other adapters: what was chosen of them does not carry over. */
    setGuest: (guest: string) => setForm({ guest, choice: NO_CHOICE, typed: null }),
    setChoice: (choice: Choice) => setForm({ ...form, choice, typed: null }),
    setTyped: (typed: string) => setForm({ ...form, typed }),
  };
}
