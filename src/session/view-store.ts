/** How the workbench stands: what the URL tells (view, filters, selection) and what is chosen beside it. app/ keeps the URL in step. */
import { create } from 'zustand';
import type { Selection } from './selection.ts';

export type DeviceView = 'path' | 'lun';

interface ViewStore {
  readonly view: DeviceView;
  readonly deviceFilter: string;
  /** Kind chips that are pressed: disk, tape, changer, dvd, burner…; none pressed shows all. */
  readonly kinds: readonly string[];
  /** State chips that are pressed: `trouble`, `free`, `used`…; none pressed shows all. */
  readonly states: readonly string[];
  readonly guestFilter: string;
  /** The one thing that the inspector shows. */
  readonly selection: Selection | null;
  /** Further devices chosen beside it (LUNs or lunpaths) for attaching several at once; never holds `selection` alone. */
  readonly marked: readonly Selection[];
  /** What the pointer or the focus is on, for highlighting its way through the links; null for nothing. */
  readonly hovered: Selection | null;
  set(change: Partial<Omit<ViewStore, 'set'>>): void;
}

export const useViewStore = create<ViewStore>()((set) => ({
  view: 'path',
  deviceFilter: '',
  kinds: [],
  states: [],
  guestFilter: '',
  selection: null,
  marked: [],
  hovered: null,
  set: (change) => set(change),
}));
