/** Attaching, moving and detaching: by drag, by keyboard and by button, all through one plan. */
import { expect, test, type Page } from '@playwright/test';
import { deviceRow, guestCard, openDemo, planCommands } from './acts.ts';

const tape2 = (page: Page) => deviceRow(page, 'tape2');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Attach' });
const plan = (page: Page) => page.getByRole('region', { name: 'Plan' });

async function attachByDrag(page: Page, guest: string): Promise<void> {
  await (await tape2(page)).dragTo(guestCard(page, guest));
  await dialog(page).getByRole('button', { name: 'Attach', exact: true }).click();
}

test('a tape dropped on a guest becomes one command', async ({ page }) => {
  await openDemo(page, 'harbor');
  await attachByDrag(page, 'borneo');
  await expect(dialog(page)).toBeHidden();
  const [command, ...others] = await planCommands(page);
  expect(others).toEqual([]);
  expect(command).toMatch(
    /^hpvmmodify -P borneo -a tape:avio_stor:0,\d,\d+:attach_path:0\/0\/\d\/1\/\d\.0x\w+\.0x0$/,
  );
  await expect(guestCard(page, 'borneo').getByText('tape2')).toBeVisible();
  await expect(guestCard(page, 'borneo')).toContainText('planned');
});

test('drag, keyboard and button give the same command', async ({ page }) => {
  await openDemo(page, 'harbor');
  await attachByDrag(page, 'borneo');
  const dragged = await planCommands(page);
  expect(dragged).toHaveLength(1);
  await plan(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => planCommands(page)).toEqual([]);

  await (await tape2(page)).focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Guest' })).toBeFocused();
  await page.keyboard.type('borneo');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Attach', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => planCommands(page)).toEqual(dragged);
  await plan(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => planCommands(page)).toEqual([]);

  await (await tape2(page)).click();
  await page
    .getByRole('region', { name: 'Host devices' })
    .getByRole('button', { name: 'Attach to…' })
    .click();
  await page.keyboard.type('borneo');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Attach', exact: true }).click();
  await expect.poll(() => planCommands(page)).toEqual(dragged);
});

test('the row’s menu attaches too', async ({ page }) => {
  await openDemo(page, 'harbor');
  await (await tape2(page)).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Attach to…' }).click();
  await expect(page.getByRole('combobox', { name: 'Guest' })).toBeFocused();
  await page.keyboard.type('borneo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => planCommands(page)).toHaveLength(1);
});

test('while a tape is carried, a guest that may not have it says why and takes no drop', async ({ page }) => {
  await openDemo(page, 'harbor');
  await page.getByRole('searchbox', { name: 'Filter guests' }).fill('garnet');
  await (await tape2(page)).hover();
  await page.mouse.down();
  const openVms = guestCard(page, 'garnet');
  await openVms.hover();
  await openVms.hover({ position: { x: 40, y: 20 } });
  await expect(openVms).toContainText('guest-os');
  await expect(openVms).toContainText(/4\.2|ours|our rule/);
  await page.mouse.up();
  await expect(dialog(page)).toBeHidden();
  expect(await planCommands(page)).toEqual([]);
});

test('warnings stand by topic, the weightiest first, and Attach stays in view below them', async ({
  page,
}) => {
  await openDemo(page, 'harbor');
  await (await tape2(page)).press('a');
  const guests = page.getByRole('combobox', { name: 'Guest' });
  await guests.fill('elbe');
  await expect(page.getByRole('option', { name: /^elbe/ })).toContainText(
    'reboot needed, driver in the guest',
  );
  await page.keyboard.press('Enter');
  const warnings = dialog(page).getByRole('list', { name: '3 warnings' }).getByRole('listitem');
  await expect(warnings).toHaveText([
    /^Reboot needed\. elbe is On/,
    /^Driver in the guest\. .*GuestAVIOStor/,
    /^Driver in the guest\. tape2/,
  ]);
  const attach = dialog(page).getByRole('button', { name: 'Attach', exact: true });
  await expect(attach).toBeInViewport({ ratio: 1 });
  await expect(attach).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(dialog(page).getByText(/^hpvmmodify -P elbe -a /)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  const verdict = plan(page).getByRole('button', { name: 'reboot needed, driver in the guest' });
  await verdict.click();
  await expect(plan(page).getByRole('list', { name: '3 warnings' }).getByRole('listitem')).toHaveCount(3);
});

test('the dialog lists refused guests last, with the reason, and cannot attach to them', async ({ page }) => {
  await openDemo(page, 'harbor');
  await (await tape2(page)).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Guest' }).press('ArrowDown');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveCount(7);
  await expect(options.first()).not.toHaveAttribute('aria-disabled', 'true');
  const fjord = page.getByRole('option', { name: /^fjord/ });
  await expect(fjord).toHaveAttribute('aria-disabled', 'true');
  await expect(fjord).toContainText('Off (NR)');
});

test('cancel leaves the plan as it was', async ({ page }) => {
  await openDemo(page, 'harbor');
  await (await tape2(page)).dragTo(guestCard(page, 'borneo'));
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await planCommands(page)).toEqual([]);
});

test('a target can be detached, undone and redone, by buttons and keys', async ({ page }) => {
  await openDemo(page, 'harbor');
  const card = guestCard(page, 'atlas');
  await card.getByText('tape1').first().click();
  await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'Detach' }).click();
  const detach = [expect.stringMatching(/^hpvmmodify -P atlas -d tape:avio_stor:0,4,0:attach_path:/)];
  await expect.poll(() => planCommands(page)).toEqual(detach);
  await page.keyboard.press('Control+z');
  await expect.poll(() => planCommands(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => planCommands(page)).toEqual(detach);
  await plan(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => planCommands(page)).toEqual([]);
  await plan(page).getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => planCommands(page)).toEqual(detach);
});

test('dragging a target to another guest moves it: a delete and an add', async ({ page }) => {
  await openDemo(page, 'harbor');
  await guestCard(page, 'atlas').getByText('tape1').first().dragTo(guestCard(page, 'borneo'));
  await dialog(page).getByRole('button', { name: 'Attach', exact: true }).click();
  const commands = await planCommands(page);
  expect(commands).toHaveLength(2);
  expect(commands.join('\n')).toMatch(/-P atlas -d tape:avio_stor:0,4,0/);
  expect(commands.join('\n')).toMatch(/-P borneo -a tape:avio_stor:/);
});

test('dragging a target back to the host detaches it', async ({ page }) => {
  await openDemo(page, 'harbor');
  await guestCard(page, 'atlas')
    .getByText('tape1')
    .first()
    .dragTo(page.getByRole('treegrid', { name: 'Host devices' }));
  await expect
    .poll(() => planCommands(page))
    .toEqual([expect.stringMatching(/^hpvmmodify -P atlas -d tape:/)]);
});

test('several devices go to consecutive targets at once', async ({ page }) => {
  await openDemo(page, 'harbor', '?view=lun');
  const row = (name: string) =>
    page
      .getByRole('treegrid')
      .getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
      .first();
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill('disk4');
  await row('disk40').click();
  await row('disk41').click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: 'Guest' })).toBeFocused();
  await page.keyboard.type('atlas');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => planCommands(page)).toHaveLength(2);
  const [first, second] = await planCommands(page);
  expect(first).toContain('avio_stor:0,0,2:disk:/dev/rdisk/disk40');
  expect(second).toContain('avio_stor:0,0,3:disk:/dev/rdisk/disk41');
});

test('the plan can be copied and downloaded as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDemo(page, 'harbor');
  await attachByDrag(page, 'borneo');
  await plan(page).getByRole('button', { name: 'Copy commands' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^hpvmmodify -P borneo -a tape:/m);
  const download = page.waitForEvent('download');
  await plan(page).getByRole('button', { name: 'Download commands' }).click();
  expect((await download).suggestedFilename()).toMatch(/harbor.*\.txt$/);
});

test('telling a guest’s HP-UX version is kept with the draft', async ({ page }) => {
  await openDemo(page, 'harbor');
  const version = guestCard(page, 'atlas').getByRole('combobox', { name: /HP-UX/ });
  await version.selectOption({ label: 'HP-UX 11i v3' });
  await plan(page).getByRole('button', { name: 'Undo' }).click();
  await expect(version).not.toHaveValue('v3');
});

test('a target’s menu detaches it', async ({ page }) => {
  await openDemo(page, 'harbor');
  await guestCard(page, 'atlas').getByText('tape1').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Detach' }).click();
  await expect
    .poll(() => planCommands(page))
    .toEqual([expect.stringMatching(/^hpvmmodify -P atlas -d tape:/)]);
});

test('a typed guest that is refused is not silently another one', async ({ page }) => {
  await openDemo(page, 'harbor');
  await (await tape2(page)).press('a');
  await page.getByRole('combobox', { name: 'Guest' }).fill('fjord');
  await page.keyboard.press('Enter');
  const attach = dialog(page).getByRole('button', { name: 'Attach', exact: true });
  await attach.click({ force: true });
  await expect(attach).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog(page)).toBeVisible();
  expect(await planCommands(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Guest' }).fill('borneo');
  await attach.click();
  await expect.poll(() => planCommands(page)).toEqual([expect.stringMatching(/^hpvmmodify -P borneo /)]);
});
