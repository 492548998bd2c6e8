/** What stands around the sources: the page's policy, the theme before the first paint, the worker of the mock. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the page', () => {
  const html = read('index.html');
  const policy = new Map(
    (/Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '')
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name, ...values]) => [name ?? '', values] as const),
  );

  it('allows no request to leave its origin', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const elsewhere = [...policy.values()]
      .flat()
      .filter((value) => !["'self'", "'none'", 'data:'].includes(value));
    expect(elsewhere).toEqual([]);
  });

  it('has no inline script or style, which the policy would refuse', () => {
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
  });

  it('sets the theme before its styles and scripts', () => {
    expect(html.indexOf('/theme.js')).toBeGreaterThan(0);
    expect(html.indexOf('/theme.js')).toBeLessThan(html.indexOf('/src/main.tsx'));
  });

  it('keeps the theme under the name that the app writes', () => {
    const key = /getItem\('([^']+)'\)/.exec(read('public/theme.js'))?.[1];
    expect(read('src/app/theme.ts')).toContain(`'${key}'`);
  });
});

describe('the mock’s service worker', () => {
  it('is of the version of msw that is installed', () => {
    const version = /PACKAGE_VERSION = '([^']+)'/.exec(read('public/mockServiceWorker.js'))?.[1];
    const installed = JSON.parse(read('node_modules/msw/package.json')) as { readonly version: string };
    expect(version).toBe(installed.version);
  });
});
