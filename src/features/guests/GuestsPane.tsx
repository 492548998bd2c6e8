import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useAttachStore } from '../../session/attach-store.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { namePick, sayGuestCount, sayNoGuests, sayTakers } from '../../words/guests.ts';
import { countTakers } from './carrying.ts';
import { filterGuests } from './guest-filter.ts';
import { GuestList } from './GuestList.tsx';
import { useCollapsed, useGuestsStore } from './guests-store.ts';
import styles from './guests.module.css';

/** The pane `Guests`: every guest of the host with its adapters and what hangs on them. */
export function GuestsPane() {
  const { situation, inventory } = useWorkbench();
  const filter = useViewStore(({ guestFilter }) => guestFilter);
  const settled = useDeferredValue(filter);
  const shown = useMemo(
    () => filterGuests(inventory, situation.guests, settled),
    [inventory, situation.guests, settled],
  );
  const setFilter = (guestFilter: string) => useViewStore.getState().set({ guestFilter });
  return (
    <section aria-label="Guests" className={styles.pane}>
      <header className={styles.bar}>
        <h2>Guests</h2>
        <SearchField label="Filter guests" value={filter} onChange={setFilter} className={styles.search} />
        <Count shown={shown.length} />
        <FoldAll names={shown.map(({ name }) => name)} />
      </header>
      {shown.length > 0 ? (
        <GuestList guests={shown} />
      ) : (
        <NoGuests all={situation.guests.length} clear={() => setFilter('')} />
      )}
    </section>
  );
}

/** How many guests there are; while something is in hand, how many can take it. */
function Count({ shown }: { readonly shown: number }) {
  const { situation } = useWorkbench();
  const carrying = useGuestsStore((store) => store.carrying);
  const pick = useAttachStore(({ dragging }) => dragging);
  const all = situation.guests.length;
  if (carrying === null || pick === null)
    return <span className={styles.count}>{sayGuestCount(shown, all)}</span>;
  const takers = countTakers(carrying.offers);
  return (
    <span className={styles.count} data-carrying={takers > 0 ? 'some' : 'none'}>
      {sayTakers(takers, all, namePick(situation, pick))}
    </span>
  );
}

function FoldAll({ names }: { readonly names: readonly string[] }) {
  const { host } = useWorkbench();
  const collapsed = useCollapsed(host);
  const allFolded = names.length > 0 && names.every((name) => collapsed.has(name));
  return (
    <IconButton
      size="sm"
      label={allFolded ? 'Expand all guests' : 'Collapse all guests'}
      icon={allFolded ? <ChevronsUpDown size={14} /> : <ChevronsDownUp size={14} />}
      onClick={() => useGuestsStore.getState().collapse(host, names, !allFolded)}
    />
  );
}

function NoGuests({ all, clear }: { readonly all: number; readonly clear: () => void }) {
  const { inventory } = useWorkbench();
  const { title, text } = sayNoGuests(all, inventory.evidence.guestList);
  return (
    <EmptyState title={title} action={all > 0 ? <Button onClick={clear}>Show all guests</Button> : undefined}>
      <p>{text}</p>
    </EmptyState>
  );
}
