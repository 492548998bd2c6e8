import { useEffect, useRef } from 'react';
import { sameSelection, type Selection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { EmptyState } from '../../ui/States.tsx';
import { NOTHING_CHOSEN, sayNotHere } from '../../words/inspector.ts';
import { GuestFacts } from './GuestFacts.tsx';
import styles from './inspector.module.css';
import { LunFacts } from './LunFacts.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import { TargetFacts } from './TargetFacts.tsx';
import { useTarget } from './Users.tsx';

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
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it.
    <section ref={pane} className={styles.inspector} aria-label="Inspector" tabIndex={0}>
      {selection === null ? <Nothing /> : <Chosen selection={selection} />}
    </section>
  );
}

function Nothing() {
  return (
    <EmptyState title={NOTHING_CHOSEN.title}>
      <p>{NOTHING_CHOSEN.text}</p>
    </EmptyState>
  );
}

function Chosen({ selection }: { readonly selection: Selection }) {
  const { inventory, situation } = useWorkbench();
  switch (selection.kind) {
    case 'lun': {
      const lun = inventory.lunNamed(selection.name);
      return lun < 0 ? <NotHere name={selection.name} /> : <LunFacts lun={lun} />;
    }
    case 'node': {
      const node = inventory.nodeAt(selection.path);
      return node < 0 ? <NotHere name={selection.path} /> : <NodeFacts node={node} />;
    }
    case 'guest': {
      const guest = situation.guest(selection.guest);
      return guest === undefined ? <NotHere name={selection.guest} /> : <GuestFacts guest={guest} />;
    }
    case 'target':
      return <ChosenTarget guest={selection.guest} id={selection.id} />;
  }
}

function ChosenTarget({ guest, id }: { readonly guest: string; readonly id: string }) {
  const target = useTarget(guest, id);
  return target === undefined ? <NotHere name={id} /> : <TargetFacts target={target} />;
}

function NotHere({ name }: { readonly name: string }) {
  const { title, text } = sayNotHere(name);
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  );
}
