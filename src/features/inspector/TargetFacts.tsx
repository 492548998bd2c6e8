import { detachmentOf } from '../../model/detachment.ts';
import type { Target } from '../../model/situation.ts';
import { usageOf } from '../../model/usage.ts';
import { useAttachStore } from '../../session/attach-store.ts';
import { useDraftStore } from '../../session/draft-store.ts';
import { useViewStore } from '../../session/view-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { namePick, nameTarget, sayDetached, sayService, sayTakenBack } from '../../words/guests.ts';
import { NO_STATEMENT, sayBacking, sayTargetNumber } from '../../words/inspector.ts';
import { hbaName } from '../../words/tree.ts';
import styles from './inspector.module.css';
import { Names } from './LunFacts.tsx';
import { LunpathLine, Lunpaths } from './Lunpaths.tsx';
import { Breakable, Fact, Facts, Section, SelectLink, Title } from './parts.tsx';
import { SaidBy } from './SaidBy.tsx';
import { Users } from './Users.tsx';

/** Everything known of a used target of a guest. */
export function TargetFacts({ target }: { readonly target: Target }) {
  const { inventory, situation } = useWorkbench();
  const { backing } = target;
  const name = namePick(situation, { kind: 'target', guest: target.guest, id: target.id });
  const shared = backing.kind === 'lun' && usageOf(situation, backing.lun) === 'many';
  return (
    <>
      <Title name={nameTarget(target)} what={backing.kind === 'lun' ? name : ''} />
      <Actions target={target} name={name} />
      {(target.planned || shared) && (
        <p className={styles.badges}>
          {target.planned && <Badge tone="planned">planned</Badge>}
          {shared && <Badge tone="many">in several guests</Badge>}
        </p>
      )}
      <StatementPart target={target} />
      <Place target={target} />
      <Behind target={target} />
      {backing.kind === 'lun' && <Users lun={backing.lun} />}
      {target.origin !== null && <SaidBy inventory={inventory} origins={[target.origin]} />}
    </>
  );
}

function Actions({ target, name }: { readonly target: Target; readonly name: string }) {
  const { host, entries } = useWorkbench();
  const open = useAttachStore((store) => store.open);
  const reason = target.statement === null ? NO_STATEMENT : null;
  const detach = (): void => {
    const detachment = detachmentOf(entries, target);
    if (detachment.kind === 'impossible') return;
    const { add, remove } = useDraftStore.getState();
    const takesBack = detachment.kind === 'take-back';
    if (takesBack) remove(host, detachment.entry);
    else add(host, [detachment.step]);
    announce(takesBack ? sayTakenBack(name, target) : sayDetached(name, target));
    // The target is gone, and with it what the inspector shows: go on with its guest.
    useViewStore.getState().set({ selection: { kind: 'guest', guest: target.guest } });
  };
  return (
    <div className={styles.actions}>
      <Button
        disabledReason={reason}
        onClick={() => open({ kind: 'target', guest: target.guest, id: target.id }, null)}
      >
        Move to…
      </Button>
      <Button disabledReason={reason} onClick={detach}>
        Detach
      </Button>
    </div>
  );
}

function StatementPart({ target: { text } }: { readonly target: Target }) {
  return (
    <Section label="Statement">
      <div className={styles.statement}>
        <code>
          <Breakable text={text} />
        </code>
        <CopyButton text={text} label="Copy statement" />
      </div>
    </Section>
  );
}

function Place({ target: { guest, statement, backing } }: { readonly target: Target }) {
  const { inventory } = useWorkbench();
  const address = statement?.address ?? null;
  const hba = backing.kind === 'lun' ? hbaName(inventory, backing.lunpath) : null;
  return (
    <Section label="Place">
      <Facts>
        <Fact label="Guest" value={guest}>
          <SelectLink to={{ kind: 'guest', guest }}>{guest}</SelectLink>
        </Fact>
        {statement !== null && (
          <>
            <Fact label="Device" value={statement.device} />
            <Fact label="Served as" value={sayService(statement, hba)} />
            <Fact label="Adapter" value={statement.adapter} />
          </>
        )}
        {address !== null && <Fact label="Bus, slot" value={`${address.bus}, ${address.slot}`} />}
        {address?.target !== undefined && address.target !== null && (
          <Fact label="Target" value={sayTargetNumber(address.target)} />
        )}
      </Facts>
    </Section>
  );
}

function Behind({ target: { backing } }: { readonly target: Target }) {
  const { inventory } = useWorkbench();
  if (backing.kind !== 'lun') {
    return (
      <Section label="Behind it">
        <p className={styles.note}>{sayBacking(backing)}</p>
      </Section>
    );
  }
  const name = inventory.lunName(backing.lun);
  return (
    <>
      <Section label="Behind it">
        <Facts>
          <Fact label="LUN" value={name}>
            <SelectLink to={{ kind: 'lun', name }}>{name}</SelectLink>
          </Fact>
        </Facts>
        {backing.lunpath >= 0 && <LunpathLine inventory={inventory} node={backing.lunpath} />}
      </Section>
      <Names inventory={inventory} lun={backing.lun} />
      <Lunpaths inventory={inventory} lun={backing.lun} />
    </>
  );
}
