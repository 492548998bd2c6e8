/** The items of the dialog's fields, from what the rules offer: refused values stay in sight, each with its reason. */
import { formatAddress } from '../../model/address.ts';
import { hbaLoadOf, hbaNodeOf } from '../../model/hba-load.ts';
import type { Alternatives, Option } from '../../model/proposal.ts';
import type { Situation } from '../../model/situation.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { SelectItem } from '../../ui/overlay/Select.tsx';
import {
  sayAdapterType,
  sayAddressPlace,
  sayDeviceKind,
  sayLunpath,
  sayLunpathChoice,
  TYPED_ADDRESS,
} from '../../words/attach.ts';
import { sayFinding } from '../../words/findings.ts';
import { hbaName } from '../../words/tree.ts';

/** The value of the address field that stands for one typed by hand. */
export const TYPED = 'typed';

function item<Id extends string>(id: Id, label: string, verdict: Verdict, detail?: string): SelectItem<Id> {
  const [reason] = verdict.findings;
  if (verdict.outcome !== 'refused' || reason === undefined) return { id, label, detail };
  return { id, label, detail: sayFinding(reason), disabled: true };
}

/** Device kinds. */
export const deviceItems = (options: Alternatives['devices']) =>
  options.map(({ value, verdict }) => item(value, sayDeviceKind(value), verdict));

/** Adapter types. */
export const adapterItems = (options: Alternatives['adapters']) =>
  options.map(({ value, verdict }) => item(value, value, verdict, sayAdapterType(value)));

/** Adapters with room, the first new slot, and the way to type any other. */
export function addressItems(
  situation: Situation,
  guest: string,
  options: Alternatives['addresses'],
): readonly SelectItem[] {
  const adapters = situation.guest(guest)?.adapters ?? [];
  const places = options.map(({ value, verdict }) => {
    const has = adapters.find(({ bus, slot }) => bus === value.bus && slot === value.slot);
    return item(formatAddress(value), sayAddressPlace(value, has ?? null), verdict);
  });
  return [...places, { id: TYPED, label: TYPED_ADDRESS }];
}

/** Lunpaths with their health and what their HBA carries. */
export function lunpathItems(
  situation: Situation,
  options: readonly Option<number>[],
): readonly SelectItem[] {
  const { inventory } = situation;
  const load = hbaLoadOf(situation);
  return options.map(({ value: node, verdict }) => {
    const facts = {
      hba: hbaName(inventory, node),
      state: inventory.state(node),
      health: inventory.health(node),
      load: load.get(hbaNodeOf(inventory, node)) ?? 0,
    };
    return item(String(node), sayLunpath(facts.hba, inventory.path(node)), verdict, sayLunpathChoice(facts));
  });
}
