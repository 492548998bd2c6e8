import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Button } from '../ui/Button.tsx';
import { LiveRegions } from '../ui/announce.tsx';
import { Notices } from '../ui/notices.tsx';
import { EmptyState } from '../ui/States.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostScreen } from './HostScreen.tsx';
import { LoadedScreen } from './LoadedScreen.tsx';
import { goTo, parseRoute, usePath } from './route.ts';
import { StartScreen } from './StartScreen.tsx';

const queries = new QueryClient();

/** The whole page: providers around the screen of the URL. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <Screen />
      </ErrorBoundary>
      <LiveRegions />
      <Notices />
    </QueryClientProvider>
  );
}

function Screen() {
  const route = parseRoute(usePath());
  switch (route.kind) {
    case 'start':
      return <StartScreen />;
    case 'demo':
    case 'hosts':
      return <HostScreen key={`${route.kind}/${route.id}`} kind={route.kind} id={route.id} />;
    case 'loaded':
      return <LoadedScreen />;
    case 'unknown':
      return <UnknownScreen path={route.path} />;
  }
}

function UnknownScreen({ path }: { readonly path: string }) {
  return (
    <main>
      <h1 hidden>Unknown address</h1>
      <EmptyState
        title={`There is nothing at ${path}`}
        action={
          <Button variant="primary" onClick={() => goTo({ kind: 'start' })}>
            Go to the start
          </Button>
        }
      >
        Demo hosts are at /demo/NAME, live hosts at /hosts/NAME. Check the address, or start from the front
        page.
      </EmptyState>
    </main>
  );
}
