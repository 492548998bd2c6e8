import { useEffect, useState, type RefObject } from 'react';
import type { PaneSpec } from './Panes.tsx';
import { noMemory, readMemory, writeMemory, type PaneMemory } from './pane-sizes.ts';

/** How a set of panes stands, and the ways to change it. */
export interface PaneState {
  collapsed(pane: PaneSpec): boolean;
  /** The size that the pane asks for; space left over is shared out beyond it. */
  size(pane: PaneSpec): number;
  /** The sizes as drawn, in the order of the panes; a collapsed pane is 0. */
  readonly drawn: readonly number[];
  resize(sizes: readonly number[]): void;
  reset(): void;
  toggle(pane: PaneSpec): void;
}

/** Keeps sizes and what is collapsed, here and in localStorage, and measures what is drawn. */
export function usePaneState(
  root: RefObject<HTMLDivElement | null>,
  direction: 'row' | 'column',
  storageKey: string,
  panes: readonly PaneSpec[],
): PaneState {
  const [memory, setMemory] = useMemory(storageKey);
  const width = useWindowWidth();
  const drawn = useDrawn(root, direction);
  const collapsed = (pane: PaneSpec): boolean =>
    pane.collapsible === true && (memory.collapsed[pane.id] ?? width < (pane.foldUnder ?? 0));
  return {
    collapsed,
    size: (pane) => (pane.fixed === true ? pane.size : (memory.sizes[pane.id] ?? pane.size)),
    drawn,
    resize: (sizes) => setMemory((old) => ({ ...old, sizes: { ...old.sizes, ...asRecord(panes, sizes) } })),
    reset: () => setMemory((old) => ({ ...old, sizes: {} })),
    toggle: (pane) => {
      const next = !collapsed(pane);
      setMemory((old) => ({ ...old, collapsed: { ...old.collapsed, [pane.id]: next } }));
      // The button pressed is about to go: the focus follows to its counterpart.
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>(`[data-toggles="${pane.id}"]`)?.focus(),
      );
    },
  };
}

function asRecord(panes: readonly PaneSpec[], sizes: readonly number[]): Record<string, number> {
  const movable = panes.flatMap((pane, index) => {
    const size = sizes[index] ?? 0;
    return pane.fixed === true || size === 0 ? [] : [[pane.id, Math.round(size)] as const];
  });
  return Object.fromEntries(movable);
}

function useMemory(key: string) {
  const [memory, setMemory] = useState(() => load(key));
  useEffect(() => {
    // Storage may be forbidden or full; the panes then start as designed next time.
    try {
      if (memory === noMemory) localStorage.removeItem(key);
      else localStorage.setItem(key, writeMemory(memory));
    } catch {}
  }, [key, memory]);
  return [memory, setMemory] as const;
}

function load(key: string): PaneMemory {
  try {
    return readMemory(localStorage.getItem(key));
  } catch {
    return noMemory;
  }
}

function useWindowWidth(): number {
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const read = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', read);
    return () => window.removeEventListener('resize', read);
  }, []);
  return width;
}

function useDrawn(root: RefObject<HTMLDivElement | null>, direction: 'row' | 'column') {
  const [drawn, setDrawn] = useState<readonly number[]>([]);
  useEffect(() => {
    const panes = [...(root.current?.querySelectorAll<HTMLElement>(':scope > [data-pane]') ?? [])];
    const observer = new ResizeObserver(() => {
      setDrawn(panes.map((pane) => (direction === 'row' ? pane.offsetWidth : pane.offsetHeight)));
    });
    for (const pane of panes) observer.observe(pane);
    return () => observer.disconnect();
  }, [root, direction]);
  return drawn;
}
