/** The page's URLs, and moving between them. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly kind: 'start' }
  /** A demo host, answered by the mock in this browser. */
  | { readonly kind: 'demo'; readonly id: string }
  /** A host that answers at this origin. */
  | { readonly kind: 'hosts'; readonly id: string }
  /** What was pasted or dropped; lives in memory only. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'unknown'; readonly path: string };

const HOST_ROUTE = /^\/(demo|hosts)\/([A-Za-z0-9-]+)\/?$/;

/** The route of a URL path, without its query. */
export function parseRoute(path: string): Route {
  if (path === '/' || path === '/index.html') return { kind: 'start' };
  if (/^\/loaded\/?$/.test(path)) return { kind: 'loaded' };
  const [, kind, id] = HOST_ROUTE.exec(path) ?? [];
  if (id === undefined) return { kind: 'unknown', path };
  return { kind: kind === 'demo' ? 'demo' : 'hosts', id };
}

/** The URL path of a route. */
export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'start':
      return '/';
    case 'loaded':
      return '/loaded';
    case 'demo':
    case 'hosts':
      return `/${route.kind}/${route.id}`;
    case 'unknown':
      return route.path;
  }
}

const MOVED = 'lundock:moved';

/** Goes to a route; Back returns. The query starts empty. */
export function goTo(route: Route): void {
  history.pushState(null, '', formatRoute(route));
  window.dispatchEvent(new Event(MOVED));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
}

/** The URL path now; the component renders again when it changes. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}
