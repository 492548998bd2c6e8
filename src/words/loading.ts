/** Sentences about loads that failed. */
import type { LoadFailure } from '../api/failure.ts';
import { sayRefusal } from './reading.ts';

/** What failed, and what to do: a heading, a sentence, and whether trying again can help. */
export interface FailureSentence {
  readonly title: string;
  readonly text: string;
  readonly canRetry: boolean;
}

/** What failed at the head of a title: a command keeps its spelling. */
const atHead = (what: string): string => what.replace(/^the /, 'The ');

export function sayFailure(failure: LoadFailure): FailureSentence {
  switch (failure.kind) {
    case 'unreachable':
      return {
        title: 'The connection was lost',
        text: `No answer came for ${failure.what}. Check that the host can be reached, then try again.`,
        canRetry: true,
      };
    case 'status':
      return failure.status === 404 && failure.says === ''
        ? {
            title: `There is no host “${failure.what}”`,
            text: 'The server here does not know it. Check the name in the address, or go back and choose one.',
            canRetry: true,
          }
        : {
            title: `${atHead(failure.what)} failed`,
            text: `The host answered with error ${failure.status}${failure.says === '' ? '.' : `: ${failure.says}`} Try again, or load the output by hand.`,
            canRetry: true,
          };
    case 'no-host':
      return {
        title: 'No host answers here',
        text: `A web page came back for ${failure.what} instead of command output: this server serves the app alone. Load the output by hand, or open a demo host.`,
        canRetry: true,
      };
    case 'unreadable-file':
      return {
        title: 'A file could not be read',
        text: `The browser could not read “${failure.what}”. It may have been moved or changed since it was chosen: choose it again.`,
        canRetry: false,
      };
    case 'refused':
      return { title: 'Not loaded', text: sayRefusal(failure.refusal), canRetry: false };
    case 'cancelled':
      return { title: 'Loading was cancelled', text: 'Nothing was changed.', canRetry: true };
    case 'worker':
      return {
        title: 'Lundock’s reader broke',
        text: `This is a fault of Lundock’s, not of your host: ${failure.says}`,
        canRetry: true,
      };
  }
}
