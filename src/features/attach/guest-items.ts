/** The combobox `Guest`: who can take what is in hand, best first, and why the others cannot. */
import type { Offer } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import { sayOs } from '../../words/guests.ts';
import { sayFinding } from '../../words/findings.ts';
import { sayLanding, sayRefused, sayWarnings } from '../../words/attach.ts';
import { sayTopics } from '../../words/remarks.ts';
import type { ComboItem } from '../../ui/overlay/combo-list.ts';

/** Sections of the list. */
interface Sections {
  readonly legal: string;
  readonly refused: string;
}

/** Topics of warnings that are told with a guest: what sets it apart from the others. */
const TOPICS = 3;

function legalItem(situation: Situation, offer: Offer, section: string): ComboItem {
  const guest = situation.guest(offer.guest);
  const os = guest === undefined ? '' : `${sayOs(guest)}, ${guest.state ?? 'state not read'}`;
  const warnings = offer.verdict.findings.filter(({ severity }) => severity === 'warn').length;
  return {
    id: offer.guest,
    label: offer.guest,
    detail: [os, sayLanding(offer), sayTopics(offer.verdict.findings, TOPICS)].filter(Boolean).join(' · '),
    end: sayWarnings(warnings),
    section,
  };
}

function refusedItem(offer: Offer, section: string): ComboItem {
  const [first] = offer.verdict.findings;
  const detail = first === undefined ? sayRefused() : sayFinding(first);
  return { id: offer.guest, label: offer.guest, detail, disabled: true, section };
}

/** `ranked` is best first, refused ones last: the list keeps that order, so that its first item is the one to preselect. */
export function guestItems(
  situation: Situation,
  ranked: readonly Offer[],
  sections: Sections,
): readonly ComboItem[] {
  return ranked.map((offer) =>
    offer.verdict.outcome === 'refused'
      ? refusedItem(offer, sections.refused)
      : legalItem(situation, offer, sections.legal),
  );
}

/** The guest that the dialog opens with: where the drop landed, else the best that can take it, else none. */
export function guestAtFirst(ranked: readonly Offer[], dropped: string | null): string | null {
  if (dropped !== null) return dropped;
  const [best] = ranked;
  return best === undefined || best.verdict.outcome === 'refused' ? null : best.guest;
}
