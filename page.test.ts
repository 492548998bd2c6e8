/** What stands around the sources: the page's policy, the theme before the first paint, the worker of the mock. */
import { createHash } from 'node:crypto';
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
    const harmless = /^('self'|'none'|'sha256-[\w+/]+=*'|data:)$/;
    expect([...policy.values()].flat().filter((value) => !harmless.test(value))).toEqual([]);
  });

  it('allows the one style element that react-aria adds, and no other', () => {
    const source = read('node_modules/react-aria/dist/private/interactions/usePress.mjs');
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
    const style =
      /style\.textContent = `([^`]+)`/
        .exec(source)?.[1]
        ?.replace(/\$\{[^}]+\}/, attribute)
        .trim() ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.get('style-src')).toEqual(["'self'", `'sha256-${hash}'`]);
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
