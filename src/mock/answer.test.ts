import { afterEach, expect, test, vi } from 'vitest';
import type { HostsAnswer } from '../api/contract.ts';
import { answerHosts, answerOutput, type Answer } from './answer.ts';
import { ContentHash } from './content-hash.ts';
import { printOutput } from './print-host.ts';
import { SLOW_MS } from './scenarios/failures.ts';

afterEach(() => void vi.useRealTimers());

function given(answer: Answer): {
  status: number;
  text: string;
  etag: string | undefined;
  type: string | undefined;
} {
  if (answer.kind === 'lost') throw new Error('the connection was lost');
  const { status, headers, body } = answer;
  return {
    status,
    text: Buffer.concat(body).toString(),
    etag: headers['etag'],
    type: headers['content-type'],
  };
}

test('an output is the printed text under its echoed command, with a strong ETag', async () => {
  const { status, text, etag, type } = given(await answerOutput('harbor', 'ioscan-kfnN', null));
  expect(status).toBe(200);
  expect(type).toBe('text/plain; charset=utf-8');
  expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
  expect(text).toBe(printOutput('harbor', 'ioscan-kfnN'));
  expect(text.split('\n')[0]).toBe('[root@harbor] / # ioscan -kfnN');
});

test('the guests of one output stand back to back, each under its own command', async () => {
  const { text } = given(await answerOutput('harbor', 'hpvmstatus-P-d', null));
  expect(text.match(/^\[root@harbor\] \/ # .*/gm)).toEqual(
    ['atlas', 'borneo', 'cedar', 'dover', 'elbe', 'fjord', 'garnet'].map(
      (guest) => `[root@harbor] / # hpvmstatus -P ${guest} -d`,
    ),
  );
});

test('a matching If-None-Match gives 304 without a body, any other one the whole text', async () => {
  const { etag } = given(await answerOutput('harbor', 'bdf', null));
  const same = given(await answerOutput('harbor', 'bdf', `"other", ${etag ?? ''}`));
  expect(same).toMatchObject({ status: 304, text: '', etag });
  expect(given(await answerOutput('harbor', 'bdf', '"other"')).status).toBe(200);
});

test('different texts have different ETags', async () => {
  const tags = await Promise.all(
    ['harbor', 'breakwater'].map((host) => answerOutput(host, 'hpvmdevmgmt', null)),
  );
  expect(new Set(tags.map((answer) => given(answer).etag)).size).toBe(2);
});

test('unknown hosts and outputs, and outputs that a host has not, are 404 with a sentence', async () => {
  const cases = [
    ['nowhere', 'bdf', 'There is no demo host named nowhere.\n'],
    ['harbor', 'toString', 'The host harbor has no output named toString.\n'],
    ['ocean', 'ioscan-kfn', 'The host ocean has no output named ioscan-kfn.\n'],
  ] as const;
  for (const [host, command, text] of cases) {
    const answer = given(await answerOutput(host, command, null));
    expect(answer).toMatchObject({ status: 404, text, type: 'text/plain; charset=utf-8' });
  }
});

test('failing answers 500 with a sentence, lost breaks the connection, truncated stops inside a row', async () => {
  const failing = given(await answerOutput('failing', 'uname', null));
  expect(failing.status).toBe(500);
  expect(failing.text).toMatch(/^The host could not .*\.\n$/);
  expect(await answerOutput('lost', 'uname', null)).toEqual({ kind: 'lost' });
  const cut = given(await answerOutput('truncated', 'ioscan-kfnN', null)).text;
  expect(cut.endsWith('\n')).toBe(false);
  expect(printOutput('truncated', 'ioscan-kfnN')?.startsWith(cut)).toBe(true);
});

test('slow answers five seconds late', async () => {
  vi.useFakeTimers();
  let answered = false;
  const answer = answerOutput('slow', 'uname', null).then((value) => {
    answered = true;
    return value;
  });
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(answered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(given(await answer).text).toContain('HP-UX slow ');
});

test('the list of hosts says what each can give', () => {
  const { hosts } = JSON.parse(given(answerHosts()).text) as HostsAnswer;
  expect(hosts).toHaveLength(7);
  expect(hosts.find(({ id }) => id === 'ocean')?.outputs).not.toContain('ioscan-m-dsf');
  for (const { summary } of hosts) expect(summary).toMatch(/\.$/);
});

test('the hash does not depend on how a text is cut, but on every character', () => {
  const digest = (...slices: string[]): string => {
    const hash = new ContentHash();
    for (const slice of slices) hash.add(slice);
    return hash.digest();
  };
  expect(digest('har', 'bor')).toBe(digest('harbor'));
  expect(digest('harbor')).not.toBe(digest('harbos'));
  expect(digest('')).not.toBe(digest('\0'));
});
