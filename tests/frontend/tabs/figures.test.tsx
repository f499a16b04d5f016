/** Every tab with results offers them as figures for papers. */
import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { JobShare } from '../../../frontend/src/components/jobs/viewer/job-share';
import { openPage } from '../support/open-page';
import { server } from '../support/server';
import { makeJob } from '../support/world';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  // jsdom has no addresses for objects, and goes nowhere.
  URL.createObjectURL = () => '#';
  URL.revokeObjectURL = () => undefined;
  const answer = ({ request }: { request: Request }) => {
    asked.push(request.url.replace(window.location.origin, ''));
    return new HttpResponse('file', { headers: { 'Content-Type': 'application/pdf' } });
  };
  server.use(
    http.get(`${window.location.origin}/api/results/:recipe/figure`, answer),
    http.get(`${window.location.origin}/api/jobs/:id/figure`, answer),
  );
});

const WITH = 'format=pdf&width=column';

test.each([
  ['/prediction?top=3', 'PDF', `/api/results/recipe/figure?kind=prediction&top=3&${WITH}`],
  ['/activations', 'PDF', `/api/results/recipe/figure?kind=activations&layer=stem&${WITH}`],
  ['/deep-taylor', 'Heatmap: PDF', `/api/results/recipe/figure?kind=heatmap&percentile=100&${WITH}`],
  ['/deep-taylor?full=95', 'Layers: PDF', `/api/results/recipe/figure?kind=layers&percentile=95&${WITH}`],
  ['/deep-taylor', 'Accumulated relevance: PDF', `/api/results/recipe/figure?kind=relevance&${WITH}`],
])('%s gives the figure %s', async (address, item, expected) => {
  const user = openPage(address);
  const buttons = await screen.findAllByText('Figure', { selector: 'button' }, { timeout: 10_000 });
  await user.click(buttons[0] as HTMLElement);
  await user.click(await screen.findByText(item, { selector: '[role=menuitem]' }));
  await vi.waitFor(() => expect(asked).toEqual([expected]));
});

test.each([
  [['/api/jobs/job-1/images/0.png'], 1],
  [[], 0],
])('a job with the images %j offers %i figures', (pictures, count) => {
  render(
    <MemoryRouter>
      <JobShare job={makeJob({ state: 'done', pictures })} at={0} />
    </MemoryRouter>,
  );
  expect(screen.queryAllByText('Figure', { selector: 'button' })).toHaveLength(count);
});
