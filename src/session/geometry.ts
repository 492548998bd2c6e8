/**
 * Where the rows of the two panes stand on screen, for the layer that draws links between them.
 *
 * Not React state on purpose: scrolling changes it every frame. A pane publishes its geometry when it mounts; the layer reads it in an
 * animation frame and draws. All lengths are CSS pixels of the client area, as getBoundingClientRect gives them.
 */

/** Where an anchor stands now. */
export interface Spot {
  /** Middle of the row, in client pixels; outside of the pane's box when `visible` is not 'in'. */
  readonly y: number;
  readonly visible: 'in' | 'above' | 'below';
  /** The row that stands for the anchor, a number of the pane's own: links with equal rows end at one place and may be drawn as one. */
  readonly row: number;
  /** False when an ancestor (a collapsed row, a guest's header) stands for it. */
  readonly exact: boolean;
}

/** One pane's rows. Valid until the pane publishes another or null; `yOf` costs no more than a few array reads. */
export interface PaneGeometry<Anchor> {
  /** The box that scrolls: its client rectangle is where rows can be seen, and its side edges are where links begin and end. */
  readonly element: HTMLElement;
  /** How far inside of the side edge its rows begin, where links end: 0 when absent. */
  readonly inset?: number;
  /** null when the pane draws nothing that could stand for the anchor (filtered out, or not known). */
  yOf(anchor: Anchor): Spot | null;
  /** Calls back after any scroll, resize, expansion or filter; returns what stops it. The listener must not read layout at once. */
  onChange(listener: () => void): () => void;
}

/** A device on the host's side: a LUN by number, and the node of one of its lunpaths, -1 to mean the LUN by any of them. */
export interface HostAnchor {
  readonly lun: number;
  readonly lunpath: number;
}

/** A used target by its `Target.id`; the guest's header stands for it when its card is collapsed. */
export interface GuestAnchor {
  readonly guest: string;
  readonly target: string;
}

/** One place to publish a pane's geometry to and to read it from. */
export class GeometryPlace<Anchor> {
  private pane: PaneGeometry<Anchor> | null = null;
  private readonly listeners = new Set<() => void>();

  /** What is published now, null before the pane mounts and after it is gone. */
  get current(): PaneGeometry<Anchor> | null {
    return this.pane;
  }

  /** Publishes a pane, or null when it unmounts. */
  publish(pane: PaneGeometry<Anchor> | null): void {
    this.pane = pane;
    for (const listener of this.listeners) listener();
  }

  /** Calls back whenever another pane (or null) is published; returns what stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Listeners of one pane: what its `onChange` adds to, and what the pane calls. */
export class ChangeSignal {
  private readonly listeners = new Set<() => void>();
  readonly add = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  emit(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The geometry of both panes of the workbench on screen; there is one workbench at a time. */
export const geometry = {
  host: new GeometryPlace<HostAnchor>(),
  guests: new GeometryPlace<GuestAnchor>(),
} as const;
