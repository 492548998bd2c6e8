/** What is being carried or placed: the devices in hand, the place aimed at, and the dialog `Attach` when it is open. */
import { create } from 'zustand';
import type { Pick, Place } from '../model/proposal.ts';

interface AttachStore {
  /** Under the pointer in a drag: devices from the host side, or one used target of a guest; null when nothing is dragged. */
  readonly dragging: Pick | null;
  /** Where a drop would land now; null when nowhere. */
  readonly over: Place | null;
  /** What the dialog `Attach` is open for; null when it is closed. `place` is where the drop landed, null when opened by key or button. */
  readonly dialog: { readonly pick: Pick; readonly place: Place | null } | null;
  startDrag(pick: Pick): void;
  aim(place: Place | null): void;
  endDrag(): void;
  open(pick: Pick, place: Place | null): void;
  close(): void;
}

export const useAttachStore = create<AttachStore>()((set) => ({
  dragging: null,
  over: null,
  dialog: null,
  startDrag: (dragging) => set({ dragging, over: null }),
  aim: (over) => set({ over }),
  endDrag: () => set({ dragging: null, over: null }),
  open: (pick, place) => set({ dialog: { pick, place }, dragging: null, over: null }),
  close: () => set({ dialog: null }),
}));
