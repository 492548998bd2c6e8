/** axe, WCAG 2.0 to 2.2 A and AA with target size, on every screen and state, in both themes. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { deviceRow, guestCard, openDemo, pasteText } from './acts.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

const states: readonly [name: string, reach: (page: Page) => Promise<unknown>][] = [
  [
    'start page',
    async (page) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Open harbor' }).waitFor();
    },
  ],
  [
    'key of the wires',
    async (page) => {
      await openDemo(page, 'harbor');
      await page.getByRole('button', { name: 'Key', exact: false }).first().click();
    },
  ],
  ['unknown address', (page) => page.goto('/nowhere')],
  [
    'failing host',
    async (page) => {
      await page.goto('/demo/failing');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  ],
  [
    'loading',
    async (page) => {
      await page.goto('/demo/slow');
      await page.getByRole('progressbar').waitFor();
    },
  ],
  ['harbor', (page) => openDemo(page, 'harbor')],
  ['harbor by LUN with a selection', (page) => openDemo(page, 'harbor', '?view=lun&sel=lun:tape1')],
  [
    'a filter that finds nothing',
    (page) =>
      openDemo(page, 'harbor', '').then(() =>
        page.getByRole('searchbox', { name: 'Filter devices' }).fill('zzzz'),
      ),
  ],
  ['breakwater', (page) => openDemo(page, 'breakwater')],
  ['ocean', (page) => openDemo(page, 'ocean')],
  [
    'a load with problems and no guests',
    async (page) => {
      await page.goto('/');
      await pasteText(page, 'disk 5 64000/0xfa00/0x1 esdisk CLAIMED DEVICE HP HSV340\nwhat is this line\n');
      await page.getByRole('treegrid').waitFor();
    },
  ],
  [
    'dialog Attach',
    async (page) => {
      await openDemo(page, 'harbor');
      await (await deviceRow(page, 'tape2')).press('a');
      await page.getByRole('dialog', { name: 'Attach' }).waitFor();
    },
  ],
  [
    'a plan with its warning open',
    async (page) => {
      await openDemo(page, 'harbor');
      await (await deviceRow(page, 'tape2')).dragTo(guestCard(page, 'borneo'));
      await page
        .getByRole('dialog', { name: 'Attach' })
        .getByRole('button', { name: 'Attach', exact: true })
        .click();
      await page
        .getByRole('region', { name: 'Plan' })
        .getByRole('button', { name: 'driver in the guest' })
        .click();
      await page.getByRole('list', { name: '1 warning' }).waitFor();
    },
  ],
];

for (const theme of ['dark', 'light'] as const) {
  for (const [name, reach] of states) {
    test(`axe finds nothing: ${name}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await reach(page);
      await expectNoViolations(page);
    });
  }
}
