/** Drives the layer: listens to everything that moves a link, and draws once in the next frame. No React state is involved. */
import type { Situation } from '../../model/situation.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import {
  geometry,
  type GeometryPlace,
  type GuestAnchor,
  type HostAnchor,
  type PaneGeometry,
} from '../../session/geometry.ts';
import { useViewStore } from '../../session/view-store.ts';
import { sayBeyond } from '../../words/guests.ts';
import { aimedLink, type AimedLink } from './aim.ts';
import { litLinks } from './highlight.ts';
import { LinkDrawing, type Aim } from './layer.ts';
import { linksOf, type Link } from './links.ts';
import { routeLinks, type Panes, type Wire } from './route.ts';
import type { Line } from './wire-path.ts';

/** The elements that the component renders. */
export interface LayerElements {
  readonly box: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly above: HTMLElement;
  readonly below: HTMLElement;
}

interface Frame {
  readonly panes: Panes;
  readonly x0: number;
  readonly x1: number;
  /** The layer's own top in client pixels. */
  readonly top: number;
  /** The gutter between the panes, in the layer's pixels. */
  readonly left: number;
  readonly width: number;
}

function readFrame(
  box: HTMLElement,
  host: PaneGeometry<HostAnchor>,
  guests: PaneGeometry<GuestAnchor>,
): Frame {
  const own = box.getBoundingClientRect();
  const hostBox = host.element.getBoundingClientRect();
  const guestBox = guests.element.getBoundingClientRect();
  return {
    panes: {
      host: hostBox,
      guests: guestBox,
      hostSpot: (anchor) => host.yOf(anchor),
      guestSpot: (anchor) => guests.yOf(anchor),
    },
    x0: hostBox.right - own.left - (host.inset ?? 0),
    x1: guestBox.left - own.left + (guests.inset ?? 0),
    top: own.top,
    left: hostBox.right - own.left,
    width: guestBox.left - hostBox.right,
  };
}

function aimLine({ panes, x0, x1, top }: Frame, aimed: AimedLink | null): Aim {
  const from = aimed === null ? null : panes.hostSpot(aimed.host);
  const to = aimed === null ? null : panes.guestSpot(aimed.guest);
  return from === null || to === null ? null : { x0, y0: from.y - top, x1, y1: to.y - top };
}

/** Calls back after anything in a pane moved, whichever geometry it has published; returns what stops it. */
function follow<Anchor>(place: GeometryPlace<Anchor>, changed: () => void): () => void {
  let release: (() => void) | undefined;
  const attach = () => {
    release?.();
    release = place.current?.onChange(changed);
    changed();
  };
  attach();
  const stop = place.subscribe(attach);
  return () => {
    stop();
    release?.();
  };
}

/** One situation's links on screen, until it is stopped. */
export class LinksController {
  private readonly situation: Situation;
  private readonly elements: LayerElements;
  private readonly drawing: LinkDrawing;
  private readonly links: readonly Link[];
  private lit: Uint8Array | null = null;
  private aimed: AimedLink | null = null;
  private frame = 0;
  private readonly stops: (() => void)[];

  constructor(situation: Situation, elements: LayerElements) {
    this.situation = situation;
    this.elements = elements;
    this.drawing = new LinkDrawing(elements.svg);
    this.links = linksOf(situation);
    this.light();
    const sizes = new ResizeObserver(this.schedule);
    sizes.observe(elements.box);
    this.stops = [
      () => sizes.disconnect(),
      follow(geometry.host, this.schedule),
      follow(geometry.guests, this.schedule),
      useViewStore.subscribe((view, before) => {
        if (view.hovered !== before.hovered || view.selection !== before.selection) this.light();
      }),
      useAttachStore.subscribe((attach, before) => {
        if (attach.over !== before.over || attach.dragging !== before.dragging) this.aim();
        if (attach.dragging !== before.dragging) this.light();
      }),
    ];
  }

  /** Takes every listener off and forgets the frame to come. */
  stop(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
  }

  private readonly schedule = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  };

  /** What is hovered comes before what is selected; a device in hand before both. */
  private light(): void {
    const { hovered, selection } = useViewStore.getState();
    const isCarrying = useAttachStore.getState().dragging !== null;
    const { inventory } = this.situation;
    this.lit = isCarrying
      ? null
      : (litLinks(inventory, this.links, hovered) ?? litLinks(inventory, this.links, selection));
    this.schedule();
  }

  private aim(): void {
    const { dragging, over } = useAttachStore.getState();
    this.aimed = aimedLink(this.situation, dragging, over);
    this.schedule();
  }

  private draw(): void {
    const { host, guests } = { host: geometry.host.current, guests: geometry.guests.current };
    const { box, above, below } = this.elements;
    if (host === null || guests === null) {
      this.drawing.draw([], () => ({ x0: 0, y0: 0, x1: 0, y1: 0 }), false, null);
      above.textContent = below.textContent = '';
      return;
    }
    const frame = readFrame(box, host, guests);
    const routing = routeLinks(this.links, this.lit, frame.panes);
    const lineOf = ({ hostY, guestY }: Wire): Line => ({
      x0: frame.x0,
      y0: hostY - frame.top,
      x1: frame.x1,
      y1: guestY - frame.top,
    });
    const dim = this.lit !== null || useAttachStore.getState().dragging !== null;
    this.drawing.draw(routing.wires, lineOf, dim, aimLine(frame, this.aimed));
    say(above, sayBeyond(routing.above, 'above'), frame);
    say(below, sayBeyond(routing.below, 'below'), frame);
  }
}

/** Writes a count into the gutter; nothing is touched while it stays. */
function say(element: HTMLElement, text: string, { left, width }: Frame): void {
  if (element.textContent !== text) element.textContent = text;
  const place = `translateX(${left}px)`;
  if (element.style.transform !== place) element.style.transform = place;
  const wide = `${width}px`;
  if (element.style.width !== wide) element.style.width = wide;
}
