/** What comes after the first picture: the rules are a chunk of their own, and nobody waits for them to look, drag or plan. */
import { expect, test, type Page } from '@playwright/test';
import { OUTPUT_COMMANDS, OUTPUT_KEYS } from '../src/api/contract.ts';
import { printOutput } from '../src/mock/print-host.ts';
import { deviceRow, guestCard, openDemo, pasteText, planCommands } from './acts.ts';

const RULES = '**/assets/judging-*.js';

/** harbor as a terminal log. A demo host has its service worker between the page and the network; a pasted one has nothing there. */
const HARBOR = OUTPUT_KEYS.filter(
  (key) => !OUTPUT_COMMANDS[key].includes('GUEST') || key === 'hpvmstatus-P-d',
)
  .map((key) => printOutput('harbor', key) ?? '')
  .join('\n');

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Attach' });
const plan = (page: Page) => page.getByRole('region', { name: 'Plan' });

async function pasteHarbor(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open harbor' }).waitFor();
  const asked = page.waitForRequest(RULES);
  await pasteText(page, HARBOR);
  await expect(guestCard(page, 'borneo')).toBeVisible();
  await asked;
}

/** Keeps the rules on the line until `release` is called. */
async function holdRules(page: Page): Promise<{ release(): void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(RULES, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

async function carryTape2(page: Page): Promise<void> {
  await (await deviceRow(page, 'tape2')).hover();
  await page.mouse.down();
  await guestCard(page, 'borneo').hover({ position: { x: 120, y: 20 } });
  await guestCard(page, 'borneo').hover({ position: { x: 160, y: 24 } });
}

test('a drag that begins before the rules have come gets its answers when they come', async ({ page }) => {
  const rules = await holdRules(page);
  await pasteHarbor(page);
  await carryTape2(page);
  await expect(plan(page)).toContainText('The rules are on their way.');
  rules.release();
  // The pointer rests: nothing but the rules themselves brings this.
  await expect(page.getByText(/of 7 can take tape2/)).toBeVisible();
  await expect(guestCard(page, 'borneo')).toContainText('drop tape2 here');
  await expect(plan(page)).toContainText('hpvmmodify -P borneo -a tape:');
  await page.mouse.up();
  await expect(dialog(page).getByRole('combobox', { name: 'Guest' })).toHaveValue('borneo');
});

test('a drop before the rules have come opens the dialog, and its change waits for them', async ({
  page,
}) => {
  const rules = await holdRules(page);
  await pasteHarbor(page);
  await carryTape2(page);
  await page.mouse.up();
  await dialog(page).getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(plan(page)).toContainText('One change waits for their verdict.');
  rules.release();
  await expect
    .poll(() => planCommands(page))
    .toEqual([expect.stringMatching(/^hpvmmodify -P borneo -a tape:/)]);
});

test('a detachment before the rules have come can be undone and redone, and is judged when they come', async ({
  page,
}) => {
  const rules = await holdRules(page);
  await pasteHarbor(page);
  await guestCard(page, 'atlas').getByText('tape1').first().click();
  await page.keyboard.press('Delete');
  await expect(plan(page)).toContainText('One change waits for their verdict.');
  await expect(guestCard(page, 'atlas')).toContainText('tape1');
  await page.keyboard.press('Control+z');
  await expect(plan(page)).toContainText('No changes planned.');
  await page.keyboard.press('Control+Shift+Z');
  rules.release();
  await expect
    .poll(() => planCommands(page))
    .toEqual([expect.stringMatching(/^hpvmmodify -P atlas -d tape:/)]);
  await expect(guestCard(page, 'atlas')).not.toContainText('tape1');
});

test('rules that cannot be fetched are said, and asked for again when the connection is back', async ({
  page,
  context,
}) => {
  await page.route(RULES, (route) => route.abort());
  await pasteHarbor(page);
  await guestCard(page, 'atlas').getByText('tape1').first().click();
  await page.keyboard.press('Delete');
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('The rules could not be fetched');
  await expect(page.getByRole('treegrid', { name: 'Host devices' })).toBeVisible();
  await page.unroute(RULES);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect
    .poll(() => planCommands(page))
    .toEqual([expect.stringMatching(/^hpvmmodify -P atlas -d tape:/)]);
});

test('a dialog that cannot be fetched takes nothing down, and comes when it is asked for again', async ({
  page,
}) => {
  const code = /assets\/AttachDialog-[^/]*\.js/;
  await page.route(code, (route) => route.abort());
  await pasteHarbor(page);
  await guestCard(page, 'atlas').getByText('tape1').first().click();
  await page.keyboard.press('m');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
    'The dialog Attach could not be fetched',
  );
  await page.unroute(code);
  await guestCard(page, 'atlas').getByText('tape1').first().click();
  await page.keyboard.press('m');
  await expect(dialog(page)).toBeVisible();
});

test('the first change leaves the screen standing, and the console has nothing to say', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await openDemo(page, 'harbor', '?view=lun&q=tape&sel=lun:tape1');
  const grid = await page.getByRole('treegrid', { name: 'Host devices' }).elementHandle();
  await guestCard(page, 'atlas').getByText('tape1').first().click();
  await page.keyboard.press('Delete');
  await expect.poll(() => planCommands(page)).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => planCommands(page)).toHaveLength(0);
  expect(await grid?.evaluate((element) => element.isConnected)).toBe(true);
  expect(said).toEqual([]);
});
