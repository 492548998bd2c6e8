/**
 * How much the browser loads before a screen stands, the start page and the workbench each: the chunks, their static imports and
 * their CSS, gzip -9, from the build's manifest. At most 180 kB (180,000 bytes) for either. Overlays, which are fetched while the page
 * is idle, and the mock are listed and not counted.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST = 180_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${resolve(root, process.env.VITE_OUT ?? 'dist')}/`;
const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const gzipped = (file) => gzipSync(readFileSync(out + file), { level: 9 }).length;

function readManifest() {
  try {
    return JSON.parse(readFileSync(`${out}.vite/manifest.json`, 'utf8'));
  } catch {
    throw new Error('There is no build to measure: run npm run build first.');
  }
}

/** The files of a chunk and of all that it imports statically. */
function filesOf(manifest, key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen)),
  ];
}

/** Scripts and styles that index.html names itself, beside the entry (the theme). */
function filesOfPage() {
  const html = readFileSync(`${out}index.html`, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
}

function list(title, files) {
  console.log(title);
  const sizes = files.map((file) => [file, gzipped(file)]).sort(([, a], [, b]) => b - a);
  for (const [file, size] of sizes) console.log(`  ${kB(size)}  ${file}`);
  return sizes.reduce((sum, [, size]) => sum + size, 0);
}

/** Everything that must be there before a screen can be drawn; screens that the entry imports lazily are named by their file. */
const SCREENS = {
  'the start page': ['src/app/StartScreen.tsx'],
  'the workbench': ['src/app/HostScreen.tsx'],
};

function check(manifest, screen, lazyParts) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry === true);
  const files = new Set([
    ...[...entries, ...lazyParts].flatMap((key) => filesOf(manifest, key)),
    ...filesOfPage(),
  ]);
  const total = list(`First load of ${screen}:`, [...files]);
  console.log(
    `${screen}: ${kB(total).trim()} gzip, at most ${kB(MOST).trim()} (${total} of ${MOST} bytes).\n`,
  );
  return { files, fits: total <= MOST };
}

function main() {
  const manifest = readManifest();
  const checks = Object.entries(SCREENS).map(([screen, parts]) => check(manifest, screen, parts));
  const all = readdirSync(`${out}assets`).map((file) => `assets/${file}`);
  const later = all.filter(
    (file) => /\.(js|css)$/.test(file) && !checks.some(({ files }) => files.has(file)),
  );
  list('Later, when it is needed:', later);
  return checks.every(({ fits }) => fits) ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
