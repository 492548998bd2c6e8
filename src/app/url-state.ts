/** View, filters and selection in the URL's query: read when a workbench opens or Back is pressed, written as they change. */
import { useEffect } from 'react';
import { formatSelection, parseSelection, type Selection } from '../session/selection.ts';
import { useViewStore, type DeviceView } from '../session/view-store.ts';

/** What of the view stands in the URL. */
export interface UrlView {
  readonly view: DeviceView;
  readonly deviceFilter: string;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly guestFilter: string;
  readonly selection: Selection | null;
}

const list = (text: string | null): string[] => (text === null || text === '' ? [] : text.split(','));

/** The view that a query string stands for; what it lacks is as at first. */
export function parseQuery(query: string): UrlView {
  const params = new URLSearchParams(query);
  return {
    view: params.get('view') === 'lun' ? 'lun' : 'path',
    deviceFilter: params.get('q') ?? '',
    kinds: list(params.get('kind')),
    states: list(params.get('state')),
    guestFilter: params.get('g') ?? '',
    selection: parseSelection(params.get('sel') ?? ''),
  };
}

/** The reverse of parseQuery: '' or `?…`. Slashes, commas and colons stay readable: they are legal in a query. */
export function formatQuery(view: UrlView): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== '') params.set(name, value);
  };
  put('view', view.view === 'lun' ? 'lun' : '');
  put('q', view.deviceFilter);
  put('kind', view.kinds.join(','));
  put('state', view.states.join(','));
  put('g', view.guestFilter);
  put('sel', formatSelection(view.selection));
  const text = params.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Typing and arrow keys change the view many times a second, and browsers throttle or refuse that many history calls. */
const WRITE_DELAY_MS = 120;

/** Keeps the URL's query and the view store in step while a workbench is open. */
export function useUrlState(): void {
  useEffect(() => {
    const read = (): void =>
      useViewStore.getState().set({ ...parseQuery(location.search), marked: [], hovered: null });
    read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const path = location.pathname;
    const write = (): void => {
      if (location.pathname !== path) return;
      const query = formatQuery(useViewStore.getState());
      if (query !== location.search) history.replaceState(null, '', path + query);
    };
    const unsubscribe = useViewStore.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_DELAY_MS);
    });
    window.addEventListener('popstate', read);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('popstate', read);
    };
  }, []);
}
