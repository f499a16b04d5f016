/** The tour: shown once, never in the way, and found again. */
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { STOPS } from '../../../../frontend/src/app/tour/stops';
import { TOUR_KEY } from '../../../../frontend/src/app/tour/tour-key';
import { openPage } from '../../support/open-page';

const WELCOME = 'Welcome';

beforeEach(() => localStorage.removeItem(TOUR_KEY));

test('the first visit begins with the tour, and the second does not', async () => {
  const user = openPage('/');
  const tour = await screen.findByRole('dialog', { name: WELCOME });
  expect(within(tour).getByRole('button', { name: 'Next' })).toHaveFocus();
  await user.click(within(tour).getByRole('button', { name: 'Skip the tour' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(localStorage.getItem(TOUR_KEY)).toBe('true');
});

test('who has seen it is left in peace', () => {
  localStorage.setItem(TOUR_KEY, 'true');
  openPage('/');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('it marks on the page what it talks about', async () => {
  const user = openPage('/');
  await screen.findByRole('article', { name: 'Why cat kind 1?' });
  const marked = () => document.querySelector('[data-marked]');
  for (const { title, target } of STOPS) {
    expect(screen.getByRole('dialog', { name: title })).toBeInTheDocument();
    expect(marked()).toBe(target === undefined ? null : document.querySelector(target));
    expect(target === undefined || marked() !== null).toBe(true);
    await user.click(screen.getByRole('button', { name: title === 'The tabs' ? 'Done' : 'Next' }));
  }
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(marked()).toBeNull();
});

test('arrow keys lead through it, and Escape ends it', async () => {
  const user = openPage('/');
  await screen.findByRole('dialog', { name: WELCOME });
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('dialog', { name: 'The photograph' })).toBeInTheDocument();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('dialog', { name: 'The network' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('the help starts it again, from any tab', async () => {
  localStorage.setItem(TOUR_KEY, 'true');
  const user = openPage('/prediction?image=coffee');
  await user.click(await screen.findByRole('button', { name: 'Keyboard shortcuts' }));
  await user.click(screen.getByRole('button', { name: 'Start the tour' }));
  expect(await screen.findByRole('dialog', { name: WELCOME })).toBeInTheDocument();
  expect(window.location.pathname + window.location.search).toBe('/?image=coffee');
  await waitFor(() =>
    expect(screen.getByRole('article', { name: 'Why coffee kind 1?' })).toBeInTheDocument(),
  );
});
