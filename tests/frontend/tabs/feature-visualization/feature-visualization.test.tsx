/** Journeys through the feature visualization tab. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addressNow, openPage } from '../../support/open-page';
import { world } from '../../support/server';
import { makeJob } from '../../support/world';

class FakeEventSource extends EventTarget {
  static all: FakeEventSource[] = [];
  isClosed = false;
  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }
  close() {
    this.isClosed = true;
  }
  tell(kind: string, payload: unknown) {
    act(() => void this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(payload) })));
  }
}

const running = { state: 'running', of: 200, position: null, seconds_left: 12 };

beforeEach(() => {
  FakeEventSource.all = [];
  vi.stubGlobal('EventSource', FakeEventSource);
});

const press = async (user: ReturnType<typeof openPage>, name: string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

describe('making', () => {
  test('channels are visualized live, to the end', async () => {
    const user = openPage('/feature-visualization?channels=3');
    expect(await screen.findByText('about 8 s', {}, { timeout: 3000 })).toBeVisible();
    await press(user, 'Visualize');
    const card = within(await screen.findByRole('region', { name: 'Result: stem: channel 3' }));
    expect(card.getByText('2 before it in the queue')).toBeVisible();
    expect(world.jobsAsked[0]).toMatchObject({
      network: 'efficientnet_lite0',
      settings: {
        mix: false,
        steps: 200,
        objectives: [{ kind: 'channel', layer: 'stem', index: 3, weight: 1 }],
      },
    });
    const [events] = FakeEventSource.all;
    expect(events?.url).toBe('/api/jobs/job-1/events');
    events?.tell('progress', { ...running, step: 2, first: 0, values: [[0.5], [1.5]] });
    events?.tell('frame', { step: 2, images: ['data:image/webp;base64,AA=='] });
    expect(card.getByText('2 of 200 steps, 12 s left')).toBeVisible();
    expect(card.getByRole('img', { name: 'What excites channel 3' })).toHaveAttribute(
      'src',
      'data:image/webp;base64,AA==',
    );
    expect(card.getByRole('img', { name: 'Objective over 2 steps: from 0.500 to 1.50' })).toBeVisible();
    events?.tell('end', makeJob({ state: 'done', step: 200, pictures: ['/api/jobs/job-1/images/0.png'] }));
    expect(card.getByText('200 of 200 steps')).toBeVisible();
    expect(card.getByRole('link', { name: 'PNG' })).toHaveAttribute('href', '/api/jobs/job-1/images/0.png');
    expect(events?.isClosed).toBe(true);
    await press(user, '200 more steps');
    await waitFor(() => expect(world.jobsAsked[1]?.settings.steps).toBe(400));
  });

  test('a mix has one weight for each channel', async () => {
    const user = openPage('/feature-visualization?channels=3,5&weights=1');
    expect(await screen.findByText('1 weights for 2 objectives; write one for each.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Mix' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: 'Weights for mixing' }), ', -2');
    await press(user, 'Mix');
    await waitFor(() => expect(world.jobsAsked[0]?.settings.mix).toBe(true));
    expect(world.jobsAsked[0]?.settings.objectives.map(({ weight }) => weight)).toEqual([1, -2]);
  });

  test('what cannot be made is said before anything is asked', async () => {
    openPage('/feature-visualization?channels=9999');
    expect(await screen.findByText(/^There is no 9999: the channels are numbered 0 to/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Visualize' })).toBeDisabled();
    expect(world.jobsAsked).toEqual([]);
  });
});

test('parameters live in the address, and one press brings the usual ones back', async () => {
  const user = openPage('/feature-visualization');
  await user.click(await screen.findByRole('button', { name: 'All parameters' }));
  const steps = screen.getByRole('spinbutton', { name: 'Steps' });
  await user.clear(steps);
  await user.type(steps, '50');
  expect(new URLSearchParams(addressNow().split('?')[1]).get('options')).toBe('{"steps":50}');
  await user.click(screen.getByRole('button', { name: 'Reset all' }));
  expect(addressNow()).toBe('/feature-visualization');
});

test('what was made before is opened and its settings are used again', async () => {
  const settings = {
    ...makeJob().settings,
    objectives: [{ kind: 'channel', layer: 'stem', index: 7, weight: 1 }],
    steps: 30,
  };
  world.jobs = [makeJob({ state: 'done', settings, preview: '/p.png', pictures: ['/p.png'] })];
  const user = openPage('/feature-visualization');
  await user.click(await screen.findByRole('button', { name: 'Open stem: channel 7' }));
  await user.click(await screen.findByRole('button', { name: 'Use these settings' }));
  expect(screen.getByRole('textbox', { name: 'Channels' })).toHaveValue('7');
  expect(addressNow()).toContain('30');
});

test('the gallery says that it is empty', async () => {
  openPage('/feature-visualization');
  expect(await screen.findByText('Nothing yet. What you make stays here.')).toBeVisible();
});
