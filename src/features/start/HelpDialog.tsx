import { lazy, Suspense } from 'react';

interface Props {
  readonly open: boolean;
  onClose(): void;
}

/** Dialogs come with a library that the first screen does not wait for. */
const Help = lazy(() => import('./Help.tsx').then(({ Help }) => ({ default: Help })));

/** The help: what the keys do, and how to connect a live host. Loaded when it is first opened. */
export function HelpDialog({ open, onClose }: Props) {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Help onClose={onClose} />
    </Suspense>
  );
}
