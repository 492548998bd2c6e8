/** Which links are drawn where, and which are only counted: pure, from spots to wires. */
import type { GuestAnchor, HostAnchor, Spot } from '../../session/geometry.ts';
import type { Link, LinkStyle } from './links.ts';

/** Top and bottom of the box in which a pane's rows can be seen, in client pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The two panes as the router needs them. */
export interface Panes {
  readonly host: Band;
  readonly guests: Band;
  hostSpot(anchor: HostAnchor): Spot | null;
  guestSpot(anchor: GuestAnchor): Spot | null;
}

/** One drawn line. */
export interface Wire {
  readonly hostY: number;
  readonly guestY: number;
  /** False for an end that is out of view: the line leaves at the pane's edge, without a dot. */
  readonly hostIn: boolean;
  readonly guestIn: boolean;
  readonly style: LinkStyle;
  readonly attached: boolean;
  readonly lit: boolean;
}

/** What a frame draws. */
export interface Routing {
  readonly wires: readonly Wire[];
  /** Links with no end in view, by where their guest is. */
  readonly above: number;
  readonly below: number;
}

const within = (y: number, { top, bottom }: Band): number => Math.min(Math.max(y, top), bottom);

/**
 * A link is drawn when both ends are in view, or when one is and stands for itself: a collapsed row would send out one line for every
 * guest below it.
 */
function isDrawn(host: Spot, guest: Spot): boolean {
  if (host.visible === 'in') return guest.visible === 'in' || host.exact;
  return guest.visible === 'in' && guest.exact;
}

function wireOf(panes: Panes, link: Link, host: Spot, guest: Spot, lit: boolean): Wire {
  return {
    hostY: within(host.y, panes.host),
    guestY: within(guest.y, panes.guests),
    hostIn: host.visible === 'in',
    guestIn: guest.visible === 'in',
    style: link.style,
    attached: link.attached,
    lit,
  };
}

/** Lines between the same two rows are one line; a lit one wins, then what was found first. */
function keepWire(wires: Map<string, Wire>, key: string, wire: Wire): void {
  const known = wires.get(key);
  if (known === undefined || (wire.lit && !known.lit)) wires.set(key, wire);
}

/** Routes every link. `lit`: one flag a link, null when all are equal. Costs a few array reads a link that is out of view. */
export function routeLinks(links: readonly Link[], lit: Uint8Array | null, panes: Panes): Routing {
  const wires = new Map<string, Wire>();
  let above = 0;
  let below = 0;
  for (let at = 0; at < links.length; at++) {
    const link = links[at]!;
    const guest = panes.guestSpot(link.guest);
    const host = guest === null ? null : panes.hostSpot(link.host);
    if (guest === null || host === null) continue;
    if (isDrawn(host, guest)) {
      const wire = wireOf(panes, link, host, guest, lit !== null && lit[at] === 1);
      keepWire(wires, `${host.row} ${guest.row} ${link.style}`, wire);
    } else if (guest.visible === 'above' || (guest.visible === 'in' && host.visible === 'above')) above += 1;
    else below += 1;
  }
  return { wires: [...wires.values()], above, below };
}
