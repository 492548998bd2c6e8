/** Publishes where the guests' rows stand, for the links between the panes. */
import { useEffect, useRef, type RefObject } from 'react';
import { ChangeSignal, geometry, type GuestAnchor, type Spot } from '../../session/geometry.ts';
import { spotOf, type ListLayout } from './list-layout.ts';

/** From the list's edge over the card's border to the row, in CSS pixels: guests.module.css has the same margins. */
const LINK_INSET = 19;

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly scroll: number;
}

const readBox = (element: HTMLElement): Box => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom, scroll: element.scrollTop };
};

function spotIn(layout: ListLayout, box: Box, { guest, target }: GuestAnchor): Spot | null {
  const spot = spotOf(layout, guest, target);
  if (spot === null) return null;
  const y = box.top + spot.middle - box.scroll;
  const visible = y < box.top ? 'above' : y > box.bottom ? 'below' : 'in';
  return { y, visible, row: spot.row, exact: spot.exact };
}

/** The box is read once between two changes: a frame that draws thousands of links reads layout once. */
export function useGeometry(list: RefObject<HTMLElement | null>, layout: ListLayout): void {
  const latest = useRef(layout);
  const signal = useRef<ChangeSignal | null>(null);
  signal.current ??= new ChangeSignal();

  useEffect(() => {
    latest.current = layout;
    signal.current?.emit();
  }, [layout]);

  useEffect(() => {
    const element = list.current;
    const changes = signal.current;
    if (element === null || changes === null) return undefined;
    let box: Box | null = null;
    const changed = () => {
      box = null;
      changes.emit();
    };
    const sizes = new ResizeObserver(changed);
    sizes.observe(element);
    element.addEventListener('scroll', changed, { passive: true });
    window.addEventListener('resize', changed);
    geometry.guests.publish({
      element,
      inset: LINK_INSET,
      yOf: (anchor) => spotIn(latest.current, (box ??= readBox(element)), anchor),
      onChange: changes.add,
    });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', changed);
      window.removeEventListener('resize', changed);
      geometry.guests.publish(null);
    };
  }, [list]);
}
