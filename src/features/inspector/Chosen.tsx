import type { Selection } from '../../session/selection.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { EmptyState } from '../../ui/States.tsx';
import { sayNotHere } from '../../words/inspector.ts';
import { GuestFacts } from './GuestFacts.tsx';
import { LunFacts } from './LunFacts.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import { TargetFacts } from './TargetFacts.tsx';
import { useTarget } from './Users.tsx';

/** The facts of what is chosen; says so when the host has no such thing. */
export function Chosen({ selection }: { readonly selection: Selection }) {
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
