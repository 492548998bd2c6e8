// `npm run bench [reading|verdicts|audit|boot|names|browser]…`: all benches, or the ones named. Figures go to the terminal; docs/bench.md keeps them.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { findBrowser } from './browser.mjs';

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const benches = {
  reading: () => run('npx', ['tsx', 'bench/reading/run.ts']),
  verdicts: () => run('npx', ['tsx', 'bench/verdicts.ts']),
  audit: () => run('npx', ['tsx', 'bench/audit.ts']),
  boot: () => run('npx', ['tsx', 'bench/boot.ts']),
  names: () => run('npx', ['tsx', 'bench/names.ts']),
  browser: () => {
    run('npx', ['vite', 'build', '--logLevel', 'error']);
    run('npx', ['tsx', 'bench/browser/run.ts', findBrowser()]);
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: choose from ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const name of named.length > 0 ? named : Object.keys(benches)) {
  console.log(`\n## ${name}`);
  benches[name]();
}
