/** Finding one's way in the host's devices. */
import { expect, test, type Page } from '@playwright/test';
import { openDemo } from './acts.ts';

const grid = (page: Page) => page.getByRole('treegrid', { name: 'Host devices' });
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter devices' });

test('the slash key goes to the filter, and what is typed narrows the tree with its ancestors', async ({
  page,
}) => {
  await openDemo(page, 'harbor');
  await grid(page).getByRole('row').nth(1).focus();
  await page.keyboard.press('/');
  await expect(filter(page)).toBeFocused();
  await page.keyboard.type('tape2');
  const rows = grid(page).getByRole('row');
  await expect(rows.filter({ hasText: 'tape2' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: 'disk20' })).toHaveCount(0);
  await expect(rows.filter({ hasText: /^fc\d/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filter(page)).toHaveValue('');
});

for (const [what, text, expected] of [
  ['a WWN without 0x', '500104f000b8d7f2', 'tape2'],
  ['a persistent DSF', '/dev/rdisk/disk20', 'disk20'],
  ['a WWID', '600508b4000a1b2c0000f00000004200', 'disk20'],
  ['a guest', 'atlas', 'tape1'],
  ['a description', 'Ultrium', 'tape1'],
] as const) {
  test(`the filter finds ${what}`, async ({ page }) => {
    await openDemo(page, 'harbor');
    await filter(page).fill(text);
    await expect(grid(page).getByRole('row').filter({ hasText: expected }).first()).toBeVisible();
  });
}

test('arrow keys walk, open and close the tree; Home and End go to its ends', async ({ page }) => {
  await openDemo(page, 'harbor');
  const first = grid(page).locator('[role=row][aria-level]').first();
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=row]:focus')).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('End');
  await expect(page.locator('[role=row]:focus')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.locator('[role=row]:focus')).toHaveAttribute('aria-level', '1');
});

test('by LUN, a LUN’s lunpaths are its children', async ({ page }) => {
  await openDemo(page, 'harbor');
  await page.getByRole('radio', { name: 'By LUN' }).check();
  await filter(page).fill('disk20');
  const lun = grid(page).locator('[role=row][aria-level="1"]').filter({ hasText: 'disk20' });
  await lun.focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid(page).locator('[role=row][aria-level="2"]')).toHaveCount(4);
});

test('a state other than CLAIMED stands as printed, and the trouble chip counts it', async ({ page }) => {
  await openDemo(page, 'breakwater');
  await page.getByRole('button', { name: /^Trouble/ }).click();
  await expect(grid(page).getByRole('row').filter({ hasText: 'NO_HW' }).first()).toBeVisible();
});

test('the whole hardware path stands in a row’s text, however it is drawn', async ({ page }) => {
  await openDemo(page, 'harbor');
  await filter(page).fill('tape2');
  const text = await grid(page).getByRole('row').filter({ hasText: 'tape2' }).first().textContent();
  expect(text).toMatch(/0\/0\/\d\/1\/\d\.0x500104f0[0-9a-f]+\.0x0/);
});

test('100,000 lunpaths can be opened, searched and scrolled', async ({ page }) => {
  await openDemo(page, 'ocean');
  await page.getByRole('button', { name: 'Expand all', exact: true }).click();
  await expect
    .poll(async () => Number(await grid(page).getAttribute('aria-rowcount')))
    .toBeGreaterThan(100_000);
  await grid(page).locator('[role=row][aria-level]').first().focus();
  await page.keyboard.press('End');
  await expect
    .poll(async () => Number(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')))
    .toBeGreaterThan(100_000);
  await filter(page).fill('disk12345');
  await expect(grid(page).getByRole('row').filter({ hasText: 'disk12345' }).first()).toBeVisible();
});

test('selecting a device shows its names, its paths and who uses it', async ({ page }) => {
  await openDemo(page, 'harbor');
  await filter(page).fill('tape1');
  await grid(page).getByRole('row').filter({ hasText: 'tape1' }).first().click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector).toContainText('/dev/rtape/tape1_BEST');
  await expect(inspector).toContainText('atlas');
  await expect(inspector.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/sel=/);
});
