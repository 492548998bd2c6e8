import { useEffect, useRef, useState, type RefObject } from 'react';
import { showBeside } from './float.ts';
import styles from './Tip.module.css';

/**
 * A short text beside what the pointer or the focus is on, for the eye only: what it says must stand in the
 * anchor's accessible name or description too. Escape hides it (WCAG 1.4.13).
 */
export function Tip({
  anchor,
  text,
}: {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly text: string;
}) {
  const shown = useShown(anchor);
  const bubble = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (shown && anchor.current !== null && bubble.current !== null)
      showBeside(anchor.current, bubble.current);
  }, [shown, anchor]);
  if (!shown) return null;
  return (
    <span ref={bubble} popover="manual" aria-hidden="true" className={styles.tip}>
      {text}
    </span>
  );
}

/** Whether the anchor is hovered, or focused by keyboard. */
function useShown(anchor: RefObject<HTMLElement | null>): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const element = anchor.current;
    if (element === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const show = (): void => setShown(true);
    const hide = (): void => setShown(false);
    element.addEventListener('pointerenter', show, { signal });
    element.addEventListener('pointerleave', hide, { signal });
    element.addEventListener('focus', () => setShown(element.matches(':focus-visible')), { signal });
    element.addEventListener('blur', hide, { signal });
    element.addEventListener('pointerdown', hide, { signal });
    element.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
    return () => controller.abort();
  }, [anchor]);
  return shown;
}
