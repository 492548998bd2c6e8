import { KIND_FACETS, STATE_FACETS, type Facets } from '../../model/facets.ts';
import { useViewStore } from '../../session/view-store.ts';
import { ChipToggle } from '../../ui/ChipToggle.tsx';
import { nameKind, nameState } from '../../words/tree.ts';
import styles from './host-devices.module.css';

const toggled = (names: readonly string[], name: string, on: boolean): readonly string[] =>
  on ? [...names, name] : names.filter((each) => each !== name);

/** Kinds with how many LUNs each has; a kind that the host has none of is left out. */
export function KindChips({ facets }: { readonly facets: Facets }) {
  const kinds = useViewStore((view) => view.kinds);
  const set = useViewStore((view) => view.set);
  const present = KIND_FACETS.filter((kind) => facets.kindCounts[kind] > 0 || kinds.includes(kind));
  return (
    <div role="group" aria-label="Show only kinds" className={styles.chips}>
      {present.map((kind) => (
        <ChipToggle
          key={kind}
          pressed={kinds.includes(kind)}
          count={facets.kindCounts[kind]}
          onChange={(on) => set({ kinds: toggled(kinds, kind, on) })}
        >
          {nameKind(kind)}
        </ChipToggle>
      ))}
    </div>
  );
}

/** States with how many LUNs are in each. */
export function StateChips({ facets }: { readonly facets: Facets }) {
  const states = useViewStore((view) => view.states);
  const set = useViewStore((view) => view.set);
  return (
    <div role="group" aria-label="Show only states" className={styles.chips}>
      {STATE_FACETS.map((state) => (
        <ChipToggle
          key={state}
          pressed={states.includes(state)}
          count={facets.stateCounts[state]}
          tone={state === 'trouble' ? 'bad' : 'plain'}
          onChange={(on) => set({ states: toggled(states, state, on) })}
        >
          {nameState(state)}
        </ChipToggle>
      ))}
    </div>
  );
}
