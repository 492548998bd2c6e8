import { targetsOf } from '../../model/guest-view.ts';
import type { Target } from '../../model/situation.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { Badge } from '../../ui/Badge.tsx';
import { nameTarget, sayService } from '../../words/guests.ts';
import { sayNoUser } from '../../words/inspector.ts';
import { hbaName } from '../../words/tree.ts';
import styles from './inspector.module.css';
import { Listed, Section, SelectLink } from './parts.tsx';

/** Who uses a LUN: each use selects its target. */
export function Users({ lun }: { readonly lun: number }) {
  const { inventory, situation } = useWorkbench();
  const users = situation.usersOf(lun);
  return (
    <Section label="Used by">
      {users.length === 0 ? (
        <p className={styles.note}>{sayNoUser(inventory, situation.guests)}</p>
      ) : (
        <Listed
          lines={users.map((target) => (
            <UseLine key={target.id} target={target} />
          ))}
        />
      )}
    </Section>
  );
}

/** One use of a LUN, from the guest's side. */
export function UseLine({ target }: { readonly target: Target }) {
  const { inventory } = useWorkbench();
  const { statement, backing, planned } = target;
  const hba = backing.kind === 'lun' ? hbaName(inventory, backing.lunpath) : null;
  return (
    <span className={styles.use}>
      <SelectLink to={{ kind: 'target', guest: target.guest, id: target.id }}>
        {nameTarget(target)}
      </SelectLink>
      <span className={styles.what}>{statement === null ? target.text : sayService(statement, hba)}</span>
      {planned && <Badge tone="planned">planned</Badge>}
    </span>
  );
}

/** Finds a used target by guest and id; undefined when the situation has none such. */
export function useTarget(guest: string, id: string): Target | undefined {
  const { situation } = useWorkbench();
  const view = situation.guest(guest);
  return view && targetsOf(view).find((target) => target.id === id);
}
