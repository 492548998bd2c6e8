import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { LoadedHost } from '../api/queries.ts';
import { GuestsPane } from '../features/guests/GuestsPane.tsx';
import { HostDevices } from '../features/host-devices/HostDevices.tsx';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { PlanPane } from '../features/plan/PlanPane.tsx';
import { ReadingReport } from '../features/report/ReadingReport.tsx';
import { createSituation } from '../model/create-situation.ts';
import type { Intent } from '../model/draft.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Replayed } from '../model/replay.ts';
import { useAttachStore } from '../session/attach-store.ts';
import { useDraft } from '../session/draft-store.ts';
import { loadJudgement, useJudgement } from '../session/judgement.ts';
import { useTextStore } from '../session/text-store.ts';
import { useWorkbench, WorkbenchContext } from '../session/workbench.ts';
import { notify } from '../ui/notices.tsx';
import { Panes } from '../ui/Panes.tsx';
import { useWhenIdle } from '../ui/when-idle.ts';
import { Header } from './Header.tsx';
import { DIALOG_MISSING, RULES_MISSING, TEXT_MISSING } from '../words/plan.ts';
import { useLate } from './use-late.ts';
import { useUrlState } from './url-state.ts';
import styles from './Workbench.module.css';

// Rows stand first; the wires over them are drawn a moment later.
const LinksLayer = lazy(async () => ({
  default: (await import('../features/links/LinksLayer.tsx')).LinksLayer,
}));
const WireKey = lazy(async () => ({ default: (await import('../features/links/WireKey.tsx')).WireKey }));
// Overlays come with react-aria, which the first screen does without; they are fetched while the page is idle, so that the workbench
// still has them when the network is gone.
const importAttachDialog = () => import('../features/attach/AttachDialog.tsx');
const importSourceText = () => import('../features/report/SourceText.tsx');

interface WorkbenchProps {
  /** Key of the draft: the host's URL path without the first slash. */
  readonly host: string;
  readonly loaded: LoadedHost;
}

/** The one screen: host devices, links, guests, inspector, plan, and the reading report above them. */
export function Workbench({ host, loaded }: WorkbenchProps) {
  const { inventory, reading } = loaded;
  const intent = useDraft(host).present;
  const replayed = useReplayed(inventory, intent);
  const workbench = useMemo(() => ({ host, inventory, ...replayed }), [host, inventory, replayed]);
  const [reportShown, setReportShown] = useState(true);
  useUrlState();
  useTitle(inventory.host.name);
  useWhenIdle(importOverlays);
  return (
    <WorkbenchContext value={workbench}>
      <div className={styles.workbench}>
        <Header
          inventory={inventory}
          reading={reading}
          profile={workbench.situation.profile}
          reportShown={reportShown}
          onToggleReport={() => setReportShown((shown) => !shown)}
        />
        {reportShown && (
          <ReadingReport inventory={inventory} reading={reading} onHide={() => setReportShown(false)} />
        )}
        <Body />
      </div>
      <Overlays />
    </WorkbenchContext>
  );
}

/** The host is shown at once. A plan waits for the rules that judge it, and the host stands without it until they have come. */
function useReplayed(inventory: Inventory, intent: Intent): Replayed {
  const rules = useJudgement();
  useRules(intent.steps.length);
  const judging = intent.steps.length > 0 ? rules : null;
  return useMemo(
    () =>
      judging === null
        ? { situation: createSituation(inventory, intent.told), entries: [] }
        : judging.replay(inventory, intent),
    [judging, inventory, intent],
  );
}

/** Fetches the rules: at first, at each change until they have come, and when the connection is back. A plan without them says so. */
function useRules(changes: number): void {
  useEffect(() => {
    const fetchRules = (): void => {
      loadJudgement().catch((error: unknown) => {
        if (changes > 0) notify({ tone: 'bad', text: RULES_MISSING, detail: String(error) });
      });
    };
    fetchRules();
    window.addEventListener('online', fetchRules);
    return () => window.removeEventListener('online', fetchRules);
  }, [changes]);
}

/** Gutter between the panes, in px: room for the curves of the links. */
const GUTTER = 104;

function Body() {
  const middle = (
    <div className={styles.middle}>
      <Panes
        direction="row"
        storageKey="lundock.panes.middle"
        panes={[
          { id: 'devices', label: 'Host devices', content: <HostDevices />, size: 580, least: 360, grow: 3 },
          { id: 'gutter', label: 'Links', content: <Key />, size: GUTTER, least: GUTTER, fixed: true },
          { id: 'guests', label: 'Guests', content: <GuestsPane />, size: 410, least: 320, grow: 2 },
          {
            id: 'inspector',
            label: 'Inspector',
            content: <Inspector />,
            size: 300,
            least: 240,
            collapsible: true,
            foldUnder: 1200,
          },
        ]}
      />
      <Suspense fallback={null}>
        <LinksLayer />
      </Suspense>
    </div>
  );
  return (
    <main className={styles.body}>
      <Panes
        direction="column"
        storageKey="lundock.panes.plan"
        panes={[
          { id: 'middle', label: 'Devices and guests', content: middle, size: 600, least: 240, grow: 1 },
          { id: 'plan', label: 'Plan', content: <PlanPane />, size: 150, least: 92, collapsible: true },
        ]}
      />
    </main>
  );
}

function Key() {
  return (
    <Suspense fallback={null}>
      <WireKey />
    </Suspense>
  );
}

function Overlays() {
  const { inventory } = useWorkbench();
  const dialog = useAttachStore((store) => store.dialog);
  const text = useTextStore();
  const attach = useLate(dialog !== null, importAttachDialog, failDialog);
  const source = useLate(text.open !== null, importSourceText, failText);
  return (
    <>
      {attach && dialog && <attach.AttachDialog pick={dialog.pick} place={dialog.place} />}
      {source && text.open && <source.SourceText inventory={inventory} {...text.open} onClose={text.close} />}
    </>
  );
}

function failDialog(error: unknown): void {
  useAttachStore.getState().close();
  notify({ tone: 'bad', text: DIALOG_MISSING, detail: String(error) });
}

function failText(error: unknown): void {
  useTextStore.getState().close();
  notify({ tone: 'bad', text: TEXT_MISSING, detail: String(error) });
}

const importOverlays = () => Promise.all([importAttachDialog(), importSourceText()]);

/** The tab says which host it shows. */
function useTitle(host: string | null): void {
  useEffect(() => {
    document.title = `${host ?? 'Unnamed host'} · Lundock`;
    return () => {
      document.title = 'Lundock';
    };
  }, [host]);
}
