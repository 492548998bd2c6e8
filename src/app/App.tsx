import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Button } from '../ui/Button.tsx';
import { LiveRegions } from '../ui/announce.tsx';
import { Hidden } from '../ui/Hidden.tsx';
import { Notices } from '../ui/notices.tsx';
import { useWhenIdle } from '../ui/when-idle.ts';
import { EmptyState } from '../ui/States.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Incoming } from './Incoming.tsx';
import { goTo, parseRoute, usePath } from './route.ts';

const queries = new QueryClient();

// Each screen brings its own code, and the others' is fetched while the first is being looked at.
const importStartScreen = () => import('./StartScreen.tsx');
const importHostScreen = () => import('./HostScreen.tsx');
const importLoadedScreen = () => import('./LoadedScreen.tsx');
const StartScreen = lazy(async () => ({ default: (await importStartScreen()).StartScreen }));
const HostScreen = lazy(async () => ({ default: (await importHostScreen()).HostScreen }));
const LoadedScreen = lazy(async () => ({ default: (await importLoadedScreen()).LoadedScreen }));

const importScreens = () => Promise.all([importStartScreen(), importHostScreen(), importLoadedScreen()]);

/** The whole page: providers around the screen of the URL. */
export function App() {
  useWhenIdle(importScreens);
  return (
    <QueryClientProvider client={queries}>
      <ErrorBoundary>
        <Suspense fallback={<Waiting />}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
      <Incoming />
      <LiveRegions />
      <Notices />
    </QueryClientProvider>
  );
}

/** For the moment in which a screen's code is on its way: a page is never without its heading. */
function Waiting() {
  return (
    <main aria-busy="true">
      <h1>
        <Hidden>Lundock</Hidden>
      </h1>
    </main>
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
      <EmptyState
        level={1}
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
