/** Which guests a typed filter leaves. */
import type { Inventory } from '../../model/inventory.ts';
import { targetsOf } from '../../model/guest-view.ts';
import type { GuestView } from '../../model/situation.ts';

function textsOf(inventory: Inventory, guest: GuestView): readonly string[] {
  const number = guest.number === null ? '' : `#${guest.number}`;
  const devices = targetsOf(guest).flatMap(({ text, backing }) =>
    backing.kind === 'lun' ? [text, inventory.lunName(backing.lun)] : [text],
  );
  return [guest.name, number, guest.os ?? '', guest.state ?? '', ...devices];
}

const haystacks = new WeakMap<GuestView, string>();

/** One lower-cased text a guest, made once: a newline keeps a needle from matching across two facts. */
function haystackOf(inventory: Inventory, guest: GuestView): string {
  const text = haystacks.get(guest) ?? textsOf(inventory, guest).join('\n').toLowerCase();
  haystacks.set(guest, text);
  return text;
}

/** Guests whose name, number, OS, state, statements or LUN names contain every word of the filter, in their order. */
export function filterGuests(
  inventory: Inventory,
  guests: readonly GuestView[],
  filter: string,
): readonly GuestView[] {
  const needles = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((needle) => needle !== '');
  if (needles.length === 0) return guests;
  return guests.filter((guest) => {
    const haystack = haystackOf(inventory, guest);
    return needles.every((needle) => haystack.includes(needle));
  });
}
