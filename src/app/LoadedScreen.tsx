import { LoadingScreen } from '../features/loading/LoadingScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/States.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { useLoadedStore } from './loaded-store.ts';
import { goTo } from './route.ts';
import { Workbench } from './Workbench.tsx';

/** What was pasted, dropped or chosen in this page. */
export function LoadedScreen() {
  const { host, cancel, failure, load, texts } = useLoadedStore();
  if (cancel !== null) return <LoadingScreen name="the loaded output" onCancel={cancel} />;
  if (host !== null) return <Workbench host="loaded" loaded={host} />;
  if (failure !== null) return <FailureScreen failure={failure} onRetry={() => void load(texts, 'alone')} />;
  return (
    <main>
      <EmptyState
        level={1}
        title="Nothing is loaded in this window"
        action={
          <Button variant="primary" onClick={() => goTo({ kind: 'start' })}>
            Load output
          </Button>
        }
      >
        Pasted and dropped output stays in the memory of one window and is gone when it is reloaded. Load it
        again.
      </EmptyState>
    </main>
  );
}
