/**
 * The end-to-end tests: finds a browser, builds (unless E2E_NO_BUILD=1), runs Playwright. Arguments are passed on:
 * `npm run e2e -- e2e/load.spec.ts --headed`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const node = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

function main() {
  const { path, how } = ensureBrowser();
  console.log(`Chromium: ${path} (${how})`);
  if (process.env.E2E_NO_BUILD !== '1') {
    const built = node('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (built !== 0) return built;
  }
  return node('node_modules/@playwright/test/cli.js', ['test', ...process.argv.slice(2)], {
    CHROMIUM_PATH: path,
  });
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
