/** The mock host as MSW handlers. The leading `*` lets the app live under a sub-path. */
import { http, HttpResponse } from 'msw';
import { routes } from '../api/contract.ts';
import { answerHosts, answerOutput, answerUnknown, type Answer } from './answer.ts';

/**
 * Handlers for the contract's two routes, and a 404 for anything else below them. Not for all of `/api/`: a development server serves
 * the app's own modules from a folder of that name.
 */
export const handlers = [
  http.get(`*${routes.hosts}`, () => responseOf(answerHosts())),
  http.get(`*${routes.outputPattern}`, async ({ params, request }) =>
    responseOf(
      await answerOutput(
        String(params['host']),
        String(params['command']),
        request.headers.get('if-none-match'),
      ),
    ),
  ),
  http.all(`*${routes.hosts}/*`, ({ request }) => responseOf(answerUnknown(new URL(request.url).pathname))),
];

function responseOf(answer: Answer): Response {
  if (answer.kind === 'lost') return HttpResponse.error();
  const body = answer.status === 304 ? null : streamOf(answer.body);
  return new HttpResponse(body, { status: answer.status, headers: answer.headers });
}

/** A stream that hands out a piece when asked: MSW copies bodies on their way, and 18 MB at once would hold up the page. */
function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const waiting = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const next = waiting.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
