/** The last net: a fault of ours is said plainly, with a way back, instead of a blank page. */
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/States.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Catches what breaks while drawing below it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <ErrorState
        title="Lundock broke here"
        detail={error.stack ?? error.message}
        action={
          <Button variant="primary" onClick={() => location.assign('/')}>
            Back to the start
          </Button>
        }
      >
        This is a fault of Lundock’s, not of your host, and nothing was sent anywhere.
      </ErrorState>
    );
  }
}
