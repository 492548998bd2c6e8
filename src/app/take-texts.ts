/** What happens to output that a person hands over, by whichever door. */
import type { SourceText } from '../api/worker-protocol.ts';
import { notify } from '../ui/notices.tsx';
import { sayFailure } from '../words/loading.ts';
import { useLoadedStore } from './loaded-store.ts';
import { goTo, parseRoute } from './route.ts';

/**
 * Reads texts and opens their host. Over a host that was loaded by hand they join it; anywhere else they are a host of their own.
 * A failure is told where the person is: the start page shows it itself, a workbench stays and gets a notice.
 */
export async function takeTexts(texts: readonly SourceText[]): Promise<void> {
  const { kind } = parseRoute(location.pathname);
  const { load } = useLoadedStore.getState();
  if (await load(texts, kind === 'loaded' ? 'with what is loaded' : 'alone')) return goTo({ kind: 'loaded' });
  const { failure, host } = useLoadedStore.getState();
  const showsItself = kind === 'start' || (kind === 'loaded' && host === null);
  if (failure !== null && !showsItself) notify({ tone: 'bad', text: sayFailure(failure).text });
}
