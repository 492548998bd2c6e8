import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './scripts/browser.mjs';

const browser = findBrowser();
const json = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/e2e.json';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: json }]],
  // The servers of two checkouts must not meet: E2E_PORT moves one of them.
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT ?? '4173'}`,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    trace: 'retain-on-failure',
    launchOptions: { args: LAUNCH_ARGS, ...(browser === null ? {} : { executablePath: browser }) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host localhost --port ${process.env.E2E_PORT ?? '4173'} --strictPort`,
    url: `http://localhost:${process.env.E2E_PORT ?? '4173'}`,
    reuseExistingServer: false,
  },
});
