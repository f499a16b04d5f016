/** An upload is seen by the browser that brought it, and by who opens a link to it. */
import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, openAsIs } from './support/browser';
import { newPhotograph } from './support/photographs';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function upload(page: Page, name: string) {
  await page.getByLabel('Image files').setInputFiles(newPhotograph('cat', name));
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).waitFor();
}

test('another browser sees an upload only through its link', async () => {
  const owner = await open(browser, '/prediction');
  await upload(owner.page, 'mine');
  await owner.page.getByText('Only this browser sees it').waitFor();
  const image = new URL(owner.page.url()).searchParams.get('image') ?? '';

  const stranger = await open(browser, `/prediction?image=${image}`);
  await stranger.page.getByText(`There is no image '${image}'.`).first().waitFor();
  expect(await stranger.page.getByRole('radio', { name: /^mine/ }).count()).toBe(0);

  await owner.page.getByRole('button', { name: 'Share mine.jpg' }).click();
  await owner.page.getByRole('button', { name: 'Make a link' }).click();
  const link = await owner.page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await stranger.page.goto(link);
  await stranger.page.getByText('It was shared with you.').waitFor();

  await owner.page.getByRole('button', { name: 'Stop sharing' }).click();
  await owner.page.getByText('no longer shared').waitFor();
  await stranger.page.reload();
  await stranger.page.getByText(`There is no image '${image}'.`).first().waitFor();
  await owner.close();
  await stranger.close();
});

test('code about an upload asks for a link, and then works as it is copied', async () => {
  const { page, complaints, close } = await open(browser, '/prediction');
  await upload(page, 'coded');
  const actions = page.getByRole('group', { name: 'Share and download' });
  for (const [label, run] of [
    ['Copy as curl', ['sh', '-c']],
    ['Copy as Python', ['python3', '-c']],
  ] as const) {
    await actions.locator('button[aria-haspopup=dialog]', { hasText: label }).click();
    await page.getByRole('button', { name: 'Make a link for the code' }).click();
    const code = await page.getByRole('textbox', { name: 'Code' }).inputValue();
    const printed = execFileSync(run[0], [run[1], code], { encoding: 'utf8' });
    expect(printed).toContain('tiger cat');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
  expect(complaints).toEqual([]);
  await close();
});

test('a link that leads nowhere says so', async () => {
  const { page, close } = await openAsIs(browser, '/shared/nothing');
  await page.getByRole('heading', { name: /^Page not found/ }).waitFor();
  await close();
});
