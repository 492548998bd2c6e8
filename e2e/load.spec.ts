/** Getting a host onto the screen: demo hosts, pasted text, dropped files, links; and what is said when that fails. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { deviceRow, dropFiles, openDemo, pasteText } from './acts.ts';

const complete = readFileSync(
  new URL('../src/readers/fixtures/ioscan/host-agile-complete.txt', import.meta.url),
);

for (const [name, problems] of [
  ['harbor', 0],
  // A statement of oslo has lost its volume: the table says so too.
  ['breakwater', 2],
  ['ocean', 0],
] as const) {
  test(`opens the demo host ${name} from the start page`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: `Open ${name}` }).click();
    await expect(page.getByRole('treegrid', { name: 'Host devices' }).getByRole('row').nth(3)).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('region', { name: 'Guests' }).getByRole('group').first()).toBeVisible();
    await expect(page.getByRole('status', { name: 'Reading report' })).toContainText(
      `${problems} not understood`,
    );
    await expect(page).toHaveURL(new RegExp(`/demo/${name}`));
  });
}

test('pasting a terminal log on the start page opens its host', async ({ page }) => {
  await page.goto('/');
  await pasteText(page, complete.toString());
  await expect(page.getByRole('treegrid', { name: 'Host devices' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Reading report' })).toContainText('ioscan -kfnN');
});

test('dropping several files anywhere reads them as one host', async ({ page }) => {
  const text = complete.toString();
  const half = text.indexOf('\n', text.length / 2);
  await page.goto('/');
  await dropFiles(page, [
    { name: 'first.log', bytes: Buffer.from(text.slice(0, half)) },
    { name: 'second.log', bytes: Buffer.from(text.slice(half)) },
  ]);
  await expect(page.getByRole('treegrid', { name: 'Host devices' })).toBeVisible();
});

test('an image is refused with a sentence, before it is read', async ({ page }) => {
  await page.goto('/');
  await dropFiles(page, [{ name: 'rack.png', bytes: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') }]);
  await expect(page.getByRole('alert').filter({ hasText: 'rack.png' })).toContainText('not text');
});

test('output of two hosts is refused with both names', async ({ page }) => {
  await page.goto('/');
  await dropFiles(page, [
    {
      name: 'a.log',
      bytes: Buffer.from(
        '[root@alpha] / # hostname\nalpha\n[root@alpha] / # ioscan -fC fc\nfc 0 0/2/1/0 fcd CLAIMED INTERFACE HP 4Gb\n',
      ),
    },
    {
      name: 'b.log',
      bytes: Buffer.from(
        '[root@beta] / # hostname\nbeta\n[root@beta] / # ioscan -fC fc\nfc 0 0/2/1/0 fcd CLAIMED INTERFACE HP 4Gb\n',
      ),
    },
  ]);
  const refusal = page.getByRole('alert').filter({ hasText: 'two hosts' });
  await expect(refusal).toContainText('alpha');
  await expect(refusal).toContainText('beta');
});

test('lines that were not understood are listed with their numbers and open in the text', async ({
  page,
}) => {
  await page.goto('/');
  await pasteText(page, `${complete.toString()}\n# \nthis is no output of any command\n`);
  const report = page.getByRole('status', { name: 'Reading report' });
  await expect(report).toContainText('1 not understood');
  await report.getByRole('button', { name: /line \d+/ }).click();
  await expect(page.getByRole('dialog')).toContainText('this is no output of any command');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('what is missing is said with what that hides', async ({ page }) => {
  await page.goto('/');
  await pasteText(
    page,
    'disk 5 64000/0xfa00/0x1 esdisk CLAIMED DEVICE HP HSV340\n   /dev/disk/disk5 /dev/rdisk/disk5\n',
  );
  const report = page.getByRole('status', { name: 'Reading report' });
  await expect(report).toContainText('No list of guests.');
  await expect(report).toContainText('hpvmstatus');
  await expect(page.getByRole('row', { name: /disk5/ })).toBeVisible();
});

test('more output pasted into the workbench joins what is there', async ({ page }) => {
  await page.goto('/');
  await pasteText(page, 'disk 5 64000/0xfa00/0x1 esdisk CLAIMED DEVICE HP HSV340\n');
  await expect(page.getByRole('row', { name: /disk5/ })).toBeVisible();
  await pasteText(page, 'disk 6 64000/0xfa00/0x2 esdisk CLAIMED DEVICE HP HSV340\n');
  await expect(page.getByRole('row', { name: /disk6/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /disk5/ })).toBeVisible();
});

test('a failing host says what failed and can be asked again', async ({ page }) => {
  await page.goto('/demo/failing');
  await expect(page.getByRole('alert').filter({ hasText: '500' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '500' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(page.getByRole('button', { name: 'Open harbor' })).toBeVisible();
});

test('a lost connection is said', async ({ page }) => {
  await page.goto('/demo/lost');
  await expect(page.getByRole('alert').filter({ hasText: 'connection' })).toBeVisible();
});

test('a slow host shows progress and can be cancelled', async ({ page }) => {
  await page.goto('/demo/slow');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Open harbor' })).toBeVisible();
});

test('truncated output opens what was understood and says where it stops', async ({ page }) => {
  await page.goto('/demo/truncated');
  await expect(page.getByRole('treegrid', { name: 'Host devices' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status', { name: 'Reading report' })).not.toContainText(' 0 not understood');
});

test('an unknown address says so and leads back', async ({ page }) => {
  await page.goto('/nowhere/at/all');
  await expect(page.getByText('There is nothing at /nowhere/at/all')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the start' }).click();
  await expect(page.getByRole('button', { name: 'Open harbor' })).toBeVisible();
});

test('an unknown demo host says so', async ({ page }) => {
  await page.goto('/demo/atlantis');
  await expect(page.getByRole('alert').filter({ hasText: 'atlantis' })).toBeVisible();
});

test('without a host behind the page the live host says plainly that none answers', async ({ page }) => {
  await page.goto('/hosts/prod');
  await expect(page.getByRole('alert').filter({ hasText: 'No host answers here' })).toBeVisible();
});

test('a link opens the same view, filter and selection', async ({ page }) => {
  await openDemo(page, 'harbor', '?view=lun&q=tape&sel=lun:tape1');
  await expect(page.getByRole('radio', { name: 'By LUN' })).toBeChecked();
  await expect(page.getByRole('searchbox', { name: 'Filter devices' })).toHaveValue('tape');
  await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('tape1');
});

test('the workbench goes on working when the network is gone', async ({ page, context }) => {
  await openDemo(page, 'harbor');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await (await deviceRow(page, 'tape2')).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Attach' })).toBeVisible();
});

test('no request leaves the page’s own origin', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL!).origin)
      foreign.push(request.url());
  });
  await openDemo(page, 'harbor');
  await expect(page.getByRole('region', { name: 'Plan' })).toBeVisible();
  expect(foreign).toEqual([]);
});
