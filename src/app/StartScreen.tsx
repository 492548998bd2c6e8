import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { LoadError } from '../api/failure.ts';
import { hostsQuery } from '../api/queries.ts';
import { LoadingScreen } from '../features/loading/LoadingScreen.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { sayFailure } from '../words/loading.ts';
import { demos, stopDemo } from './demo.ts';
import { useLoadedStore } from './loaded-store.ts';
import { goTo } from './route.ts';
import { takeTexts } from './take-texts.ts';
import { ThemeButton } from './ThemeButton.tsx';
import { textOfPaste, textsOfFiles } from './use-incoming.ts';

/** The start page with its doors: demo hosts, live hosts, text by file, drop and paste. */
export function StartScreen() {
  const { failure, cancel, dismissFailure } = useLoadedStore();
  const live = useLiveHosts();
  useEffect(() => dismissFailure, [dismissFailure]);
  if (cancel !== null) return <LoadingScreen name="the loaded output" onCancel={cancel} />;
  return (
    <StartPage
      demos={demos}
      live={live.hosts}
      onRetryLive={live.retry}
      onOpen={(kind, id) => goTo({ kind, id })}
      onFiles={(files) => void takeTexts(textsOfFiles(files))}
      onText={(text) => void takeTexts([textOfPaste(text)])}
      refusal={failure === null ? null : sayFailure(failure).text}
      corner={<ThemeButton />}
    />
  );
}

/** The hosts at this origin; null while asking, an empty list when none answers. */
function useLiveHosts() {
  const { data, error, isFetching, refetch } = useQuery({
    ...hostsQuery,
    // The mock answers for this origin while it runs; a live host is asked for only without it.
    queryFn: async (context) => {
      await stopDemo();
      return hostsQuery.queryFn!(context);
    },
  });
  const failed = error instanceof LoadError;
  return {
    hosts: isFetching ? null : failed ? [] : (data?.hosts ?? null),
    retry: () => void refetch(),
  };
}
