/** How wide the pane is, in the three steps that rows know. */
import { useEffect, useState, type RefObject } from 'react';
import type { RowWidth } from './Row.tsx';

/** Below the first a row drops to what must be told; from the second on every column stands in line. In px. */
const MIDDLE = 540;
const WIDE = 960;

const stepOf = (width: number): RowWidth => (width >= WIDE ? 'wide' : width >= MIDDLE ? 'middle' : 'narrow');

/** Follows the element's width. */
export function usePaneWidth(pane: RefObject<HTMLElement | null>): RowWidth {
  const [width, setWidth] = useState<RowWidth>('middle');
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => setWidth(stepOf(element.clientWidth)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [pane]);
  return width;
}
