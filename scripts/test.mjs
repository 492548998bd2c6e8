/**
 * `npm test`: every check, one after the other. A failing one does not stop the rest. The last line counts the single tests of
 * Vitest and Playwright, and each other check as one: `N passed, N failed`. Exit 0 when nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const UNIT = 'test-results/unit.json';
const E2E = 'test-results/e2e.json';

/** Each check: its name, npm script and arguments, and how its tests are counted (by exit status when absent). */
const checks = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  {
    name: 'unit',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    count: countUnit,
  },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size' },
  {
    name: 'e2e',
    script: 'e2e',
    env: { E2E_NO_BUILD: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
    count: countEndToEnd,
  },
];

function countUnit() {
  const { numPassedTests, numFailedTests } = readReport(UNIT);
  return { passed: numPassedTests, failed: numFailedTests };
}

function countEndToEnd() {
  const { stats } = readReport(E2E);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function readReport(file) {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
}

/** The single tests of a check. One that fails without a failed test (it did not even start) counts as one failure. */
function tally({ count }, ok) {
  const whole = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (count === undefined) return whole;
  try {
    const { passed, failed } = count();
    return { passed, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return whole;
  }
}

function run(check) {
  console.log(`\n── ${check.name}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', check.script, '--', ...(check.args ?? [])], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...check.env },
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { name: check.name, ok: status === 0, seconds, ...tally(check, status === 0) };
}

rmSync(new URL('../test-results', import.meta.url), { recursive: true, force: true });
mkdirSync(new URL('../test-results', import.meta.url), { recursive: true });

const results = checks.map(run);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);

console.log('');
for (const { name, ok, passed, failed, seconds } of results) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(6)} ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
