import type { LoadFailure } from '../api/failure.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/States.tsx';
import { sayFailure } from '../words/loading.ts';
import { goTo } from './route.ts';

interface FailureScreenProps {
  readonly failure: LoadFailure;
  readonly onRetry: () => void;
}

/** A load that gave no host: what failed, and what to do. */
export function FailureScreen({ failure, onRetry }: FailureScreenProps) {
  const { title, text, canRetry } = sayFailure(failure);
  return (
    <main>
      <ErrorState
        level={1}
        title={title}
        {...(canRetry ? { onRetry } : {})}
        action={<Button onClick={() => goTo({ kind: 'start' })}>Back to the start</Button>}
      >
        {text}
      </ErrorState>
    </main>
  );
}
