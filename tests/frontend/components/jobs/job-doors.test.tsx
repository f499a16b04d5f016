/** The menu of a job, wherever the job stands: in its tab, in the gallery, in its dialog, on a channel's page. */
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { File as NodeFile } from 'node:buffer';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeEvents } from '../../support/fake-event-source';
import { withIndex } from '../../support/index-world';
import { addressNow, openPage } from '../../support/open-page';
import { onChange, onGet, refuse, server, world } from '../../support/server';
import { makeImage, makeJob, type Schemas } from '../../support/world';

beforeEach(fakeEvents);

const objective = { kind: 'channel', layer: 'stem', index: 7, row: null, column: null, weight: 1 };
const FINISHED = makeJob({
  id: 'old',
  state: 'done',
  step: 200,
  position: null,
  settings: { objectives: [objective], mix: false, steps: 30 },
  preview: '/0.png',
  pictures: ['/0.png'],
});
const DREAM: Schemas['Job'] = { ...FINISHED, method: 'deepdream', image: 'rocket' };

type Menu = Awaited<ReturnType<typeof openMenu>>;

/** The menu of the first job, or of a part of the page. */
async function openMenu(user: ReturnType<typeof openPage>, place = '^Result: ') {
  const region = within(await screen.findByLabelText(new RegExp(place)));
  await user.click(await region.findByRole('button', { name: /^More about / }));
  return within(await screen.findByRole('menu'));
}
const labels = (menu: Menu) => menu.getAllByRole('menuitem').map(({ textContent }) => textContent);

/** The image of the job; jsdom's own files cannot be sent. */
function serveImage() {
  vi.stubGlobal('File', NodeFile);
  server.use(
    http.get(`${window.location.origin}/0.png`, () =>
      HttpResponse.arrayBuffer(new ArrayBuffer(8), { headers: { 'content-type': 'image/png' } }),
    ),
  );
}

test('a visualization leads to its details, its settings, a prediction of it, and on', async () => {
  world.jobs = [FINISHED];
  const user = openPage('/feature-visualization?ids=1');
  let menu = await openMenu(user);
  expect(labels(menu)).toEqual([
    'Open its details',
    'Use its settings',
    'Add it to the mix',
    'Continue with 200 more steps',
    'Predict its image',
    'Copy its link',
    'Remove it from the page',
  ]);
  await user.click(menu.getByText('Use its settings'));
  expect(await screen.findByLabelText('Channels', { selector: 'input' })).toHaveValue('7');
  menu = await openMenu(user);
  await user.click(menu.getByText('Continue with 200 more steps'));
  await waitFor(() => expect(world.jobsAsked[0]?.settings).toMatchObject({ steps: 230 }));
});

test('the gallery has the same menu; its first door opens the details, which have it too', async () => {
  world.jobs = [FINISHED];
  const user = openPage('/feature-visualization?ids=1');
  const menu = await openMenu(user, '^Previous results$');
  await user.click(menu.getByText('Open its details'));
  const dialog = await screen.findByRole('dialog', { name: 'stem: channel 7' });
  expect(new URLSearchParams(addressNow().split('?')[1]).get('job')).toBe('old');
  await user.click(await within(dialog).findByRole('button', { name: 'More about channel 7' }));
  expect(labels(within(await screen.findByRole('menu')))).not.toContain('Open its details');
});

test('a running one is cancelled, and has no image yet', async () => {
  world.jobs = [makeJob({ id: 'job-1', state: 'running', position: null })];
  const cancelled = vi.fn();
  onChange('delete', '/api/jobs/job-1', () => {
    cancelled();
    return Response.json(makeJob({ state: 'cancelled', position: null }));
  });
  const user = openPage('/feature-visualization');
  const menu = await openMenu(user);
  expect(labels(menu)).toEqual(['Open its details', 'Copy its link', 'Cancel it']);
  await user.click(menu.getByText('Cancel it'));
  await waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
});

test('a dream becomes a photograph beside the one that it began with', async () => {
  serveImage();
  onGet('/api/images/rocket', () => Response.json(makeImage('rocket')));
  world.jobs = [DREAM];
  const user = openPage('/deep-dream?image=rocket');
  const menu = await openMenu(user);
  await user.click(menu.getByText('Compare it with its photograph'));
  await waitFor(() => expect(addressNow()).toMatch(/^\/prediction\?/));
  const asked = new URLSearchParams(addressNow().split('?')[1]);
  expect(asked.get('image')).toBe('rocket');
  expect(asked.get('beside')).toMatch(/^image:upload-of-/);
});

test('an image that cannot be stored says why, and the page stays', async () => {
  serveImage();
  server.use(
    http.post(`${window.location.origin}/api/images`, () => refuse(507, 'storage_full', 'The disk is full.')),
  );
  world.jobs = [FINISHED];
  const user = openPage('/feature-visualization?ids=1');
  await user.click((await openMenu(user)).getByText('Predict its image'));
  expect(await screen.findByText('The disk is full.')).toBeVisible();
  expect(addressNow()).toBe('/feature-visualization?ids=1');
});

test('its link is copied from any page, and opens it on the tab of its method', async () => {
  withIndex();
  const several = {
    ...FINISHED.settings,
    objectives: [{ ...objective, kind: 'diversity', index: 5, count: 4 }],
  };
  world.jobs = [{ ...FINISHED, settings: several }];
  const user = openPage('/networks/efficientnet_lite0/stem/5');
  const more = await screen.findByRole('button', { name: 'More about several pictures of stem:5' });
  await user.click(more);
  const menu = within(await screen.findByRole('menu'));
  expect(labels(menu)).toEqual(['Open its details', 'Predict its image', 'Copy its link']);
  await user.click(menu.getByText('Copy its link'));
  expect(await screen.findByText('Link copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    `${window.location.origin}/feature-visualization?network=efficientnet_lite0&job=old`,
  );
});
