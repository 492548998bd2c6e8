/** The wire of what is in hand: from its row on the host's side to the place where a drop would put it. */
import { NO_CHOICE, type Offer, type Pick, type Place } from '../../model/proposal.ts';
import { offer } from '../../model/propose.ts';
import type { Situation } from '../../model/situation.ts';
import { targetsOf } from '../../model/guest-view.ts';
import type { GuestAnchor, HostAnchor } from '../../session/geometry.ts';

/** Both ends of it. */
export interface AimedLink {
  readonly host: HostAnchor;
  readonly guest: GuestAnchor;
}

function hostOf(situation: Situation, pick: Pick): HostAnchor | null {
  if (pick.kind === 'devices') return pick.devices[0] ?? null;
  const guest = situation.guest(pick.guest);
  const backing = guest && targetsOf(guest).find(({ id }) => id === pick.id)?.backing;
  return backing?.kind === 'lun' ? { lun: backing.lun, lunpath: backing.lunpath } : null;
}

function landing({ guest, proposals }: Offer): GuestAnchor | null {
  const [first] = proposals;
  if (first === undefined) return null;
  const { address } = first.statement;
  const place = address === null ? '' : `${address.bus},${address.slot},${address.target ?? ''}`;
  return { guest, target: `${guest}/${place}` };
}

/** Null when the place would refuse it, or when it has no row on the host's side. */
export function aimedLink(situation: Situation, pick: Pick | null, over: Place | null): AimedLink | null {
  if (pick === null || over === null) return null;
  const host = hostOf(situation, pick);
  const answer = offer(situation, pick, over, NO_CHOICE);
  const guest = landing(answer);
  return host === null || guest === null || answer.verdict.outcome === 'refused' ? null : { host, guest };
}
