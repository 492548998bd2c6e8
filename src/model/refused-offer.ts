/** Offers for what cannot be proposed at all: the verdict says why. */
import { deviceKindsFor, kindOfLun } from './device-kind.ts';
import type { Choice, Offer, PickedDevice, Place, Proposal } from './proposal.ts';
import { verdictOf } from './rules/judge.ts';
import type { Situation, Target } from './situation.ts';
import type { Finding, Verdict } from './verdict.ts';

/** The verdict of all proposals together, and of what stands beside them. */
export function mergedVerdict(proposals: readonly Proposal[], more: readonly Finding[] = []): Verdict {
  const [first] = proposals;
  if (proposals.length === 1 && more.length === 0 && first !== undefined) return first.verdict;
  return verdictOf([...more, ...proposals.flatMap(({ verdict }) => verdict.findings)]);
}

/** A device that no statement could name: because it is of the wrong kind, or because its names were not read. */
export function unnamed(
  situation: Situation,
  place: Place,
  choice: Choice,
  { lun }: PickedDevice,
  proposals: readonly Proposal[],
): Offer {
  const { inventory } = situation;
  const name = inventory.lunName(lun);
  const kind = kindOfLun(inventory, lun);
  const device = choice.device ?? 'disk';
  const about = { severity: 'refuse', moment: 'add', guest: place.guest } as const;
  if ((choice.device === null && deviceKindsFor(kind).length > 0) || deviceKindsFor(kind).includes(device)) {
    return refusal(place, proposals, {
      ...about,
      rule: 'device-known',
      detail: { code: 'no-name', lun: name },
    });
  }
  const [lunClass, description] = [inventory.lunClass(lun), inventory.lunDescription(lun)];
  const detail = { code: 'class', lun: name, device, is: kind.kind, lunClass, description } as const;
  return refusal(place, proposals, { ...about, rule: 'lunpath-class', detail });
}

/** A target that is not there any more. */
export function stale(place: Place, id: string): Offer {
  const { guest } = place;
  return refusal(place, [], {
    rule: 'device-known',
    severity: 'refuse',
    moment: 'add',
    guest,
    detail: { code: 'not-attached', statement: id },
  });
}

/** A target whose printed statement does not parse. */
export function unreadable(place: Place, { text }: Target): Offer {
  const { guest } = place;
  return refusal(place, [], {
    rule: 'statement-syntax',
    severity: 'refuse',
    moment: 'add',
    guest,
    detail: { code: 'unreadable', text },
  });
}

/** A target whose LUN has no name that the other adapter type would take. */
export function unmovable(situation: Situation, place: Place, { backing, text }: Target): Offer {
  const { guest } = place;
  const lun = backing.kind === 'lun' ? situation.inventory.lunName(backing.lun) : text;
  return refusal(place, [], {
    rule: 'device-known',
    severity: 'refuse',
    moment: 'add',
    guest,
    detail: { code: 'no-name', lun },
  });
}

function refusal({ guest }: Place, proposals: readonly Proposal[], finding: Finding): Offer {
  return { guest, proposals, verdict: mergedVerdict(proposals, [finding]) };
}
