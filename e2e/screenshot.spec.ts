/**
 * The README's picture: harbor while tape2 is carried onto a guest. With SCREENSHOT=docs/screenshot.png it is written there, else among the
 * test results; either way the run fails when that moment cannot be reached.
 */
import { expect, test } from '@playwright/test';
import { deviceRow, guestCard, openDemo } from './acts.ts';

test('the picture of the README', async ({ page }, info) => {
  await openDemo(page, 'harbor');
  await page.getByRole('button', { name: 'Hide report' }).click();
  await (await deviceRow(page, 'tape2')).click();
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('500104f0');
  const row = page
    .getByRole('treegrid')
    .getByRole('row', { name: /\btape2\b/ })
    .first();
  await row.hover();
  await page.mouse.down();
  await guestCard(page, 'borneo').hover({ position: { x: 120, y: 20 } });
  await guestCard(page, 'borneo').hover({ position: { x: 160, y: 24 } });
  await expect(page.getByText(/of 7 can take tape2/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Plan' })).toContainText('hpvmmodify -P borneo -a tape:');
  await page.screenshot({ path: process.env.SCREENSHOT ?? info.outputPath('screenshot.png') });
  await page.mouse.up();
});
