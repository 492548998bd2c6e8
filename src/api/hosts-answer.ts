/** Checks the one JSON answer of the contract before anybody believes it. */
import * as v from 'valibot';
import { OUTPUT_KEYS, type HostsAnswer, type OutputKey } from './contract.ts';

const isOutputKey = (value: unknown): value is OutputKey =>
  (OUTPUT_KEYS as readonly unknown[]).includes(value);

const hostsAnswer = v.object({
  hosts: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+$/)),
      name: v.string(),
      summary: v.string(),
      // A newer host may offer outputs that this client does not know: they are left out, not refused.
      outputs: v.pipe(
        v.array(v.unknown()),
        v.transform((keys) => keys.filter(isOutputKey)),
      ),
    }),
  ),
});

/** The answer when it has the contract's shape, else null. */
export function parseHostsAnswer(json: unknown): HostsAnswer | null {
  const result = v.safeParse(hostsAnswer, json);
  return result.success ? result.output : null;
}
