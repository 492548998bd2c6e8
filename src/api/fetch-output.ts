/** One request to a host, answered with bytes or with the reason why not. Runs in the reading worker and on the page. */
import { OUTPUT_COMMANDS, routes, type HostsAnswer, type OutputKey } from './contract.ts';
import { LoadError } from './failure.ts';

/** Integrity VM calls open() several times on a drive without medium, so its commands may take over a minute: five are allowed (4.3:108). */
const TIMEOUT_MS = 5 * 60_000;

async function request(url: string, what: string, expected: string): Promise<Response> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => {
    throw new LoadError({ kind: 'unreachable', what });
  });
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok) {
    const says = type.startsWith('text/plain') ? (await answer.text()).slice(0, 500) : '';
    throw new LoadError({ kind: 'status', what, status: answer.status, says });
  }
  // A development or file server answers every unknown URL with its index page and status 200.
  if (!type.startsWith(expected)) throw new LoadError({ kind: 'no-host', what });
  return answer;
}

/** The output of one command as bytes; throws LoadError. A connection lost half-way counts as unreachable. */
export async function fetchOutput(host: string, key: OutputKey): Promise<Uint8Array<ArrayBuffer>> {
  const what = OUTPUT_COMMANDS[key];
  const answer = await request(routes.output(host, key), what, 'text/plain');
  const body = await answer.arrayBuffer().catch(() => {
    throw new LoadError({ kind: 'unreachable', what });
  });
  return new Uint8Array(body);
}

/** The hosts that answer at this origin; throws LoadError. */
export async function fetchHosts(): Promise<HostsAnswer> {
  const answer = await request(routes.hosts, 'the list of hosts', 'application/json');
  // The checker is fetched beside the answer that it checks: the first screen does without it.
  const [{ parseHostsAnswer }, json] = await Promise.all([
    import('./hosts-answer.ts'),
    answer.json().catch(() => null),
  ]);
  const parsed = parseHostsAnswer(json);
  if (parsed === null) throw new LoadError({ kind: 'no-host', what: 'the list of hosts' });
  return parsed;
}
