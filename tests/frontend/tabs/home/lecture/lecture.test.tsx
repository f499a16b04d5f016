/** The lecture: the strip on the whole screen, one step a slide. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { STEPS } from '../../../../../frontend/src/tabs/home/strip/steps';
import { addressNow, openPage } from '../../../support/open-page';

afterEach(() => {
  Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
});

async function startLecture() {
  const user = openPage('/?image=coffee');
  await screen.findByRole('article', { name: 'Why coffee kind 1?' });
  await user.click(screen.getByRole('button', { name: 'Five-minute lecture' }));
  return { user, slide: () => within(screen.getByRole('dialog')) };
}

test('arrow keys, Home and End turn the slides; each explains its step', async () => {
  const { user, slide } = await startLecture();
  expect(slide().getByRole('heading', { name: 'The photograph' })).toBeInTheDocument();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(slide().getByRole('heading', { name: 'Why coffee kind 1?' })).toBeInTheDocument();
  expect(
    slide().getByText(/Deep Taylor decomposition hands the value of “coffee kind 1” back/),
  ).toBeVisible();
  expect(slide().getByRole('status', { name: 'Slide' })).toHaveTextContent('3 of 5');
  await user.keyboard('{End}{ArrowRight}');
  expect(slide().getByRole('status', { name: 'Slide' })).toHaveTextContent('5 of 5');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(slide().getByRole('status', { name: 'Slide' })).toHaveTextContent('1 of 5');
});

test('Escape ends it', async () => {
  const { user } = await startLecture();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a slide is a door to its tab too', async () => {
  const { user, slide } = await startLecture();
  await user.click(slide().getByRole('button', { name: 'Next slide' }));
  await user.click(slide().getByRole('link', { name: 'Open Prediction' }));
  expect(addressNow()).toBe('/prediction?image=coffee');
});

test('it takes the whole screen, and ends when the person leaves the full screen', async () => {
  const request = vi.fn(() => Promise.resolve());
  document.documentElement.requestFullscreen = request;
  await startLecture();
  expect(request).toHaveBeenCalledOnce();
  Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
  document.dispatchEvent(new Event('fullscreenchange'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  Reflect.deleteProperty(document, 'fullscreenElement');
});

test('every explanation is one or two plain sentences', () => {
  const story = { network: undefined, first: undefined, layer: undefined } as never;
  for (const { explanationOf } of STEPS)
    expect(explanationOf(story).match(/\.(\s|$)/g)?.length).toBeLessThanOrEqual(2);
});
