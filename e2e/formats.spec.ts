/** Every format of output that the fixtures hold, dropped and pasted by itself: the workbench opens and says what it was read as. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dropFiles, pasteText } from './acts.ts';

const folder = new URL('../src/readers/fixtures/', import.meta.url);
const files = ['ioscan', 'hpvm'].flatMap((part) =>
  readdirSync(new URL(`${part}/`, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${part}/${name}`),
);

for (const file of files) {
  test(`reads ${file}, dropped and pasted`, async ({ page }) => {
    const bytes = readFileSync(new URL(file, folder));
    const report = page.getByRole('status', { name: 'Reading report' });
    await page.goto('/');
    await dropFiles(page, [{ name: file.replace(/.*\//, ''), bytes }]);
    await expect(report).toBeVisible();
    const dropped = await report.getByRole('listitem').allTextContents();
    expect(dropped.length).toBeGreaterThan(0);
    await page.goto('/');
    await pasteText(page, bytes.toString());
    await expect(report).toBeVisible();
    expect((await report.getByRole('listitem').allTextContents()).length).toBe(dropped.length);
  });
}
