import { lazy, Suspense, useEffect, useRef } from 'react';
import { sameSelection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { EmptyState } from '../../ui/States.tsx';
import { useWhenIdle } from '../../ui/when-idle.ts';
import { NOTHING_CHOSEN } from '../../words/inspector.ts';
import styles from './inspector.module.css';

// At first nothing is chosen: what shows a choice is fetched while the page is idle.
const importChosen = () => import('./Chosen.tsx');
const Chosen = lazy(async () => ({ default: (await importChosen()).Chosen }));

/** All that is known of the one thing that is chosen. */
export function Inspector() {
  const selection = useViewStore((view) => view.selection);
  const pane = useRef<HTMLElement>(null);
  useEffect(
    () =>
      useViewStore.subscribe((now, before) => {
        if (!sameSelection(now.selection, before.selection)) pane.current?.scrollTo(0, 0);
      }),
    [],
  );
  useWhenIdle(importChosen);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it.
    <section ref={pane} className={styles.inspector} aria-label="Inspector" tabIndex={0}>
      <Suspense>{selection === null ? <Nothing /> : <Chosen selection={selection} />}</Suspense>
    </section>
  );
}

function Nothing() {
  return (
    <>
      <header className={styles.title}>
        <h2 className={styles.name}>Inspector</h2>
      </header>
      <EmptyState title={NOTHING_CHOSEN.title}>
        <p>{NOTHING_CHOSEN.text}</p>
      </EmptyState>
    </>
  );
}
