/** Places a floating element of the top layer beside its anchor: below when there is room, else above; never outside of the window. */

/** A rectangle in window coordinates, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The gap between anchor and floating element, and the least distance to the window's edge, in pixels. */
const GAP = 4;
const MARGIN = 8;

/** A list longer than this scrolls: it must not cover what it belongs to. */
const HIGHEST = 340;

/** Where a floating element of the given size stands, and how high it may be there. All in CSS pixels. */
export function placeBeside(
  anchor: Box,
  floating: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly room: number } {
  const under = screen.height - MARGIN - (anchor.top + anchor.height + GAP);
  const over = anchor.top - GAP - MARGIN;
  const below = floating.height <= under || under >= over;
  const room = Math.max(0, below ? under : over);
  const height = Math.min(floating.height, room);
  const rightmost = Math.max(MARGIN, screen.width - MARGIN - floating.width);
  return {
    left: Math.min(Math.max(MARGIN, anchor.left), rightmost),
    top: below ? anchor.top + anchor.height + GAP : anchor.top - GAP - height,
    room,
  };
}

/** Shows `floating` (an element with `popover="manual"`) in the top layer beside `anchor`. */
export function showBeside(anchor: Element, floating: HTMLElement): void {
  if (!floating.matches(':popover-open')) floating.showPopover();
  floating.style.maxHeight = '';
  const place = placeBeside(
    anchor.getBoundingClientRect(),
    { width: floating.offsetWidth, height: Math.min(floating.scrollHeight + 2, HIGHEST) },
    { width: window.innerWidth, height: window.innerHeight },
  );
  floating.style.left = `${place.left}px`;
  floating.style.top = `${place.top}px`;
  floating.style.maxHeight = `${Math.min(place.room, HIGHEST)}px`;
}
