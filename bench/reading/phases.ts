/** Where a piece of work spends its time, by function: V8's own sampling, so that the readers need no clock. */
import { Session, type Profiler } from 'node:inspector';
import { promisify } from 'node:util';

/** Self time of one function over all runs of the work. */
export interface Phase {
  readonly where: string;
  readonly ms: number;
}

/** The functions with the most self time first, in milliseconds a run. `files`: sums by file instead. */
export async function phasesOf(work: () => unknown, runs: number): Promise<Phase[]> {
  const session = new Session();
  session.connect();
  const post = promisify(session.post.bind(session)) as (method: string, params?: object) => Promise<unknown>;
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 200 });
  await post('Profiler.start');
  for (let run = 0; run < runs; run++) work();
  const { profile } = (await post('Profiler.stop')) as { profile: Profiler.Profile };
  session.disconnect();
  return summed(profile, runs);
}

function summed({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, runs: number): Phase[] {
  const whereOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const total = new Map<string, number>();
  samples.forEach((id, at) => {
    const where = whereOf.get(id) ?? '?';
    total.set(where, (total.get(where) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return [...total]
    .map(([where, micros]) => ({ where, ms: Math.round(micros / runs / 100) / 10 }))
    .sort((a, b) => b.ms - a.ms);
}

function nameOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  return `${url.split('/').pop() || 'node'}: ${functionName || '(top)'}`;
}
