/** Publishes where the devices' rows stand, for the links between the panes. */
import { useEffect, useRef, type RefObject } from 'react';
import { ChangeSignal, geometry, type HostAnchor, type Spot } from '../../session/geometry.ts';
import { rowsLeadingTo } from './row-pick.ts';
import type { Tree } from './use-tree.ts';

/** Height of a row in px, the same as `--row`. */
export const ROW_HEIGHT = 27;

interface Box {
  readonly top: number;
  readonly height: number;
  readonly scroll: number;
}

function readBox(element: HTMLElement): Box {
  const { top, height } = element.getBoundingClientRect();
  return { top, height, scroll: element.scrollTop };
}

function spotAt(box: Box, row: number, exact: boolean): Spot {
  const middle = row * ROW_HEIGHT + ROW_HEIGHT / 2 - box.scroll;
  const visible = middle < 0 ? 'above' : middle > box.height ? 'below' : 'in';
  return { y: box.top + middle, visible, row, exact };
}

/** Rows that show a LUN, the particular lunpath first: its own row, its lunpaths' rows. */
function candidates({ inventory, outline }: Tree, { lun, lunpath }: HostAnchor): readonly number[] {
  const ofPath = lunpath < 0 ? -1 : outline.rowOfNode[lunpath]!;
  if (ofPath >= 0) return [ofPath];
  const own = lun < 0 ? -1 : outline.rowOfLun[lun]!;
  return own >= 0 ? [own] : lun < 0 ? [] : rowsLeadingTo(inventory, outline, lun);
}

/** A LUN of several lunpaths ends where one of them is in view, else at the first that is drawn, else at an ancestor of the first. */
function spotFor(tree: Tree, box: Box, anchor: HostAnchor): Spot | null {
  const rows = candidates(tree, anchor);
  const drawn = rows.filter((row) => tree.visible[tree.places[row]!] === row);
  const exact = drawn.map((row) => spotAt(box, tree.places[row]!, true));
  const best = exact.find(({ visible }) => visible === 'in') ?? exact[0];
  if (best !== undefined) return best;
  const standIn = rows.map((row) => tree.places[row]!).find((place) => place >= 0);
  return standIn === undefined ? null : spotAt(box, standIn, false);
}

/** The scrolled box is measured once between two changes, so that a frame that draws thousands of links reads layout once. */
export function useTreeGeometry(scroller: RefObject<HTMLElement | null>, tree: Tree): void {
  const latest = useRef(tree);
  const signal = useRef(new ChangeSignal());
  useEffect(() => {
    latest.current = tree;
    signal.current.emit();
  }, [tree]);
  useEffect(() => {
    const element = scroller.current;
    const changes = signal.current;
    if (element === null) return undefined;
    let box: Box | null = null;
    const changed = (): void => {
      box = null;
      changes.emit();
    };
    const sizes = new ResizeObserver(changed);
    sizes.observe(element);
    element.addEventListener('scroll', changed, { passive: true });
    window.addEventListener('resize', changed);
    geometry.host.publish({
      element,
      yOf: (anchor) => spotFor(latest.current, (box ??= readBox(element)), anchor),
      onChange: changes.add,
    });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', changed);
      window.removeEventListener('resize', changed);
      geometry.host.publish(null);
    };
  }, [scroller]);
}
