import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { LoadError, type LoadFailure } from '../api/failure.ts';
import { hostQuery } from '../api/queries.ts';
import { LoadingScreen } from '../features/loading/LoadingScreen.tsx';
import { useLoadingStore } from '../session/loading-store.ts';
import { startDemo, stopDemo } from './demo.ts';
import { FailureScreen } from './FailureScreen.tsx';
import { goTo } from './route.ts';
import { Workbench } from './Workbench.tsx';

interface HostScreenProps {
  readonly kind: 'demo' | 'hosts';
  readonly id: string;
}

const failureOf = (error: Error): LoadFailure =>
  error instanceof LoadError ? error.failure : { kind: 'worker', says: String(error) };

/** A host that answers over HTTP, live or mocked: loading, failed, or its workbench. */
export function HostScreen({ kind, id }: HostScreenProps) {
  const client = useQueryClient();
  const setProgress = useLoadingStore((store) => store.set);
  const query = useMemo(
    () => hostQuery([kind, id], kind === 'demo' ? startDemo : stopDemo, setProgress),
    [kind, id, setProgress],
  );
  const { data, error, refetch, isFetching } = useQuery(query);
  useEffect(() => {
    if (!isFetching) setProgress(null);
  }, [isFetching, setProgress]);
  const cancel = useCallback(() => {
    void client.cancelQueries({ queryKey: query.queryKey });
    goTo({ kind: 'start' });
  }, [client, query]);
  if (data !== undefined) return <Workbench host={`${kind}/${id}`} loaded={data} />;
  if (isFetching || error === null) return <LoadingScreen name={id} onCancel={cancel} />;
  return <FailureScreen failure={failureOf(error)} onRetry={() => void refetch()} />;
}
