/** What a person does that Playwright has no single word for. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a demo host by its URL and waits until its devices and guests stand there. */
export async function openDemo(page: Page, name: string, query = ''): Promise<void> {
  await page.goto(`/demo/${name}${query}`);
  await expect(page.getByRole('treegrid', { name: 'Host devices' }).getByRole('row').nth(1)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('region', { name: 'Guests' }).getByRole('group').first()).toBeVisible();
}

/** Pastes text into the page, as Ctrl-V does. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Drops files on the page, as from a file manager. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, plain);
}

/** A device's row in the tree, by its LUN's name; the tree is filtered to it first, since rows out of view are not there. */
export async function deviceRow(page: Page, name: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Filter devices' }).fill(name);
  const row = page
    .getByRole('treegrid', { name: 'Host devices' })
    .getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
    .first();
  await expect(row).toBeVisible();
  return row;
}

/** A guest's card. */
export function guestCard(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Guests' }).getByRole('group', { name: new RegExp(`^${name}\\b`) });
}

/** The commands of the plan, one a line, as `Copy commands` would give them. */
export async function planCommands(page: Page): Promise<string[]> {
  const lines = await page
    .getByRole('region', { name: 'Plan' })
    .getByText(/^hpvmmodify /)
    .allTextContents();
  return lines.map((line) => line.trim());
}
