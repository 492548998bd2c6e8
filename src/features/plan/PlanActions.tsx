import { Download, ListX, Redo2, Undo2 } from 'lucide-react';
import { useDraft, useDraftStore } from '../../session/draft-store.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { announce } from '../../ui/announce.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { commandsOf } from '../../planner/commands.ts';
import { planText } from '../../planner/plan-text.ts';
import {
  NO_COMMANDS,
  NOTHING_PLANNED,
  NOTHING_TO_REDO,
  NOTHING_TO_UNDO,
  sayCleared,
} from '../../words/plan.ts';
import { downloadText } from './download.ts';
import styles from './plan.module.css';
import { redoDraft, undoDraft } from './undo-redo.ts';

const stroke = { size: 15, strokeWidth: 1.5 } as const;

/** What can be done with the plan as a whole. */
export function PlanActions() {
  const { host, inventory, entries } = useWorkbench();
  const commands = commandsOf(entries);
  const none = commands.length === 0 ? NO_COMMANDS : null;
  const clear = () => {
    useDraftStore.getState().clear(host);
    announce(sayCleared(entries.length));
  };
  const download = () => downloadText(`hpvmmodify-${inventory.host.name ?? 'plan'}.txt`, planText(commands));
  return (
    <div className={styles.buttons}>
      <History host={host} />
      <Button
        variant="quiet"
        icon={<ListX {...stroke} />}
        disabledReason={entries.length === 0 ? NOTHING_PLANNED : null}
        onClick={clear}
      >
        Clear plan
      </Button>
      <CopyButton
        variant="plain"
        label="Copy commands"
        text={() => planText(commands)}
        disabledReason={none}
      />
      <Button icon={<Download {...stroke} />} disabledReason={none} onClick={download}>
        Download commands
      </Button>
    </div>
  );
}

function History({ host }: { readonly host: string }) {
  const { past, future } = useDraft(host);
  return (
    <>
      <IconButton
        label="Undo"
        aria-keyshortcuts="Control+Z Meta+Z"
        icon={<Undo2 {...stroke} />}
        disabledReason={past.length === 0 ? NOTHING_TO_UNDO : null}
        onClick={() => undoDraft(host)}
      />
      <IconButton
        label="Redo"
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        icon={<Redo2 {...stroke} />}
        disabledReason={future.length === 0 ? NOTHING_TO_REDO : null}
        onClick={() => redoDraft(host)}
      />
    </>
  );
}
