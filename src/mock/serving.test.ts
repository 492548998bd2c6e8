import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../api/contract.ts';
import { handlers } from './handlers.ts';
import { startMockServer, type MockServer } from './node.ts';
import { printOutput } from './print-host.ts';

/** Both ways of serving have to give the same answers. */
function behavesLikeTheContract(origin: () => string): void {
  test('lists the hosts', async () => {
    const response = await fetch(origin() + routes.hosts);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({
      hosts: [{ id: 'harbor' }, { id: 'breakwater' }, {}, {}, {}, {}, {}],
    });
  });

  test('gives an output as text, and 304 when it is known', async () => {
    const url = origin() + routes.output('breakwater', 'ioscan-m-lun');
    const response = await fetch(url);
    expect(await response.text()).toBe(printOutput('breakwater', 'ioscan-m-lun'));
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': etag }, cache: 'no-store' });
    expect(again.status).toBe(304);
  });

  test('says in a sentence what it does not have', async () => {
    for (const path of [
      '/api/hosts/nowhere/outputs/bdf',
      '/api/hosts/harbor/outputs/nothing',
      '/api/hosts/harbor/nothing',
    ]) {
      const response = await fetch(origin() + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await response.text()).toMatch(/^(There|The) .*\.\n$/);
    }
  });

  test('fails and breaks off as the failing hosts do', async () => {
    expect((await fetch(origin() + routes.output('failing', 'date'))).status).toBe(500);
    await expect(fetch(origin() + routes.output('lost', 'date'))).rejects.toThrow(TypeError);
  });
}

test('the handlers leave the modules of a development server alone', () => {
  const request = new Request('http://localhost:5173/src/api/hosts-answer.ts');
  return expect(getResponse(handlers, request)).resolves.toBeUndefined();
});

describe('the Node server', () => {
  let server: MockServer;
  beforeAll(async () => {
    server = await startMockServer(0);
  });
  afterAll(() => server.close());
  behavesLikeTheContract(() => server.origin);
});

describe('the MSW handlers, under a sub-path', () => {
  const server = setupServer(...handlers);
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  behavesLikeTheContract(() => 'http://demo.test/sub/app');
});
