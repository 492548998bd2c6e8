/**
 * Finds a Chromium for the end-to-end tests and the bench, or installs one.
 * Run alone it prints one line of what it did; with no way to a browser it says so in one sentence and exits with 1.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Names under which distributions install it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Places outside of PATH where installers put it. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What every launch needs: the sandbox needs rights that containers and root lack, and nothing may ask the network on its own.
 */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const root = fileURLToPath(new URL('..', import.meta.url));

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(canRun);

/** The path of a browser that is there already, or null. */
export function findBrowser() {
  return look()?.path ?? null;
}

/** The same with where it came from: `{ path, how }`, or null. */
function look() {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined && told !== '')
    return canRun(told) ? { path: told, how: 'named by CHROMIUM_PATH' } : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, how: 'installed by Playwright' };
  const system = NAMES.map(onPath).find((path) => path !== undefined) ?? PLACES.find(canRun);
  return system === undefined ? null : { path: system, how: 'of this system' };
}

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }).status === 0;

function installByPlaywright() {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']) ? look() : null;
}

function installByDebian() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || onPath('apt-get') === undefined) return null;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const done =
    run('apt-get', ['update', '-qq'], quiet) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return done ? look() : null;
}

/** A browser, installed if need be: `{ path, how }`. Throws an error whose message is one sentence when there is no way to one. */
export function ensureBrowser() {
  const told = process.env.CHROMIUM_PATH;
  const found = look();
  if (found !== null) return found;
  if (told !== undefined && told !== '') throw new Error(`CHROMIUM_PATH names ${told}, which cannot be run.`);
  console.log('There is no Chromium here: installing one.');
  const playwright = installByPlaywright();
  if (playwright !== null) return { ...playwright, how: 'just installed by Playwright' };
  const debian = installByDebian();
  if (debian !== null) return { ...debian, how: 'just installed from the Debian package' };
  throw new Error(
    'No Chromium was found and none could be installed: install one, or set CHROMIUM_PATH to its executable.',
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, how } = ensureBrowser();
    console.log(`Chromium: ${path} (${how})`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
