/** What the mock host answers over HTTP, apart from how it is sent: the same for MSW and for the plain Node server. */
import { OUTPUT_COMMANDS, type HostsAnswer, type OutputKey } from '../api/contract.ts';
import { ContentHash } from './content-hash.ts';
import { hostListings } from './host-listing.ts';
import { demoHostById, hostStateInTurns, type DemoHost } from './hosts.ts';
import { Pace } from './pace.ts';
import { printSlices } from './print-host.ts';
import { cutInsideRow, FAILING_SENTENCE, SLOW_MS } from './scenarios/failures.ts';
import type { HostState } from './state.ts';

/** `lost` stands for a connection that breaks before any answer. */
export type Answer =
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** In pieces of about 128 kB: one large piece would be copied, in one go, wherever it is handed on. */
      readonly body: readonly Uint8Array<ArrayBuffer>[];
    };

/** ETags of what was printed before: demo hosts do not change, so a matching If-None-Match needs no printing. */
const etags = new Map<string, string>();

/** `GET /api/hosts`. */
export function answerHosts(): Answer {
  const hosts: HostsAnswer = { hosts: hostListings() };
  return answer(200, JSON.stringify(hosts), { 'content-type': 'application/json' });
}

/** `GET /api/hosts/:host/outputs/:command`: the printed output, 304 when the ETag still holds, 404 with a sentence. */
export async function answerOutput(
  hostId: string,
  command: string,
  ifNoneMatch: string | null,
): Promise<Answer> {
  const host = demoHostById(hostId);
  if (host === null) return sentence(404, `There is no demo host named ${hostId}.`);
  if (!isOutputKey(command) || !host.listing.outputs.includes(command)) {
    return sentence(404, `The host ${hostId} has no output named ${command}.`);
  }
  switch (host.misbehaviour) {
    case 'lost':
      return { kind: 'lost' };
    case 'failing':
      return answer(500, FAILING_SENTENCE, TEXT);
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      return printedAnswer(host, command, ifNoneMatch);
    case 'truncated':
    case 'none':
      return printedAnswer(host, command, ifNoneMatch);
  }
}

/** Any other path. */
export function answerUnknown(path: string): Answer {
  return sentence(404, `The demo host knows no ${path}.`);
}

const PIECE_CHARACTERS = 1 << 17;

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

function isOutputKey(command: string): command is OutputKey {
  return Object.hasOwn(OUTPUT_COMMANDS, command);
}

async function printedAnswer(host: DemoHost, key: OutputKey, ifNoneMatch: string | null): Promise<Answer> {
  const name = `${host.listing.id}/${key}`;
  const known = etags.get(name);
  if (known !== undefined && matches(ifNoneMatch, known)) return answer(304, '', { etag: known });
  const { body, etag } = await printed(host, key);
  etags.set(name, etag);
  if (matches(ifNoneMatch, etag)) return answer(304, '', { etag });
  return { kind: 'answer', status: 200, headers: { ...TEXT, etag, 'cache-control': 'no-cache' }, body };
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
}

async function printed(
  host: DemoHost,
  key: OutputKey,
): Promise<{ body: Uint8Array<ArrayBuffer>[]; etag: string }> {
  const encoder = new TextEncoder();
  const hash = new ContentHash();
  const body: Uint8Array<ArrayBuffer>[] = [];
  const pace = new Pace();
  let text = '';
  for (const slice of slicesOf(host, await hostStateInTurns(host), key)) {
    hash.add(slice);
    text += slice;
    if (text.length >= PIECE_CHARACTERS) {
      body.push(encoder.encode(text));
      text = '';
    }
    if (pace.due) await pace.turn();
  }
  body.push(encoder.encode(text));
  return { body, etag: `"${hash.digest()}"` };
}

function slicesOf(host: DemoHost, state: HostState, key: OutputKey): Iterable<string> {
  const slices = printSlices(state, key);
  if (host.misbehaviour !== 'truncated' || key !== 'ioscan-kfnN') return slices;
  return [cutInsideRow([...slices].join(''))];
}

function sentence(status: number, text: string): Answer {
  return answer(status, `${text}\n`, TEXT);
}

function answer(status: number, text: string, headers: Record<string, string>): Answer {
  return { kind: 'answer', status, headers, body: [new TextEncoder().encode(text)] };
}
