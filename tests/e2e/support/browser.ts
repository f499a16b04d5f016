/** A real Chromium: the one that all files share, which global-setup.ts has started. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { TOUR_KEY } from '../../../frontend/src/app/tour/tour-key';

const AXE = readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** How long a step may take on a machine that does other things too. */
const PATIENCE_MS = 60_000;

export const WIDE = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** A connection to the browser; to close it closes the windows that it opened. */
export function launch(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** The network that journeys ask unless they name another one: the quickest. */
const QUICK = 'efficientnet_lite0';

function withNetwork(path: string): string {
  const url = new URL(path, 'http://page');
  if (!url.searchParams.has('network')) url.searchParams.set('network', QUICK);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** A new window at an address of the page, as it is; else as open. */
export function openAsIs(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  return visit(browser, path, options);
}

/** A new window at an address of the page, with a quick network; errors of the page and requests to other servers fail the test. */
export function open(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  return visit(browser, path.startsWith('/api') ? path : withNetwork(path), options);
}

async function visit(browser: Browser, path: string, options: BrowserContextOptions) {
  const origin = inject('url');
  // Only its own test sees the tour.
  const storageState = {
    cookies: [],
    origins: [{ origin, localStorage: [{ name: TOUR_KEY, value: 'true' }] }],
  };
  const context = await browser.newContext({ viewport: WIDE, baseURL: origin, storageState, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(inject('url')) || /^(data|blob):/.test(request.url());
    if (!isOwn) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(path);
  return { page, complaints, close: () => context.close() };
}

/** axe finds nothing wrong, once what is still changing, as the colour of a button that becomes enabled, is done. */
export async function expectNoViolations(page: Page): Promise<void> {
  await expect.poll(() => violations(page)).toEqual([]);
}

/** What axe finds to be wrong, as readable lines. */
async function violations(page: Page): Promise<string[]> {
  // Not by script tag, which a content security policy may forbid.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Finding {
      id: string;
      nodes: { html: string }[];
    }
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Nothing of the page reaches beyond its right edge, once what is still loading or moving is there. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow).toBe(0);
}
