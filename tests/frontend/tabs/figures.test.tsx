/** Results as figures for papers: which there are of each. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fileNameOf, figuresOf as figuresOfJob } from '../../../frontend/src/components/jobs/job-figures';
import { JobShare } from '../../../frontend/src/components/jobs/viewer/job-share';
import { DEFAULT_LOOK } from '../../../frontend/src/components/heatmap/look';
import { figureOf } from '../../../frontend/src/tabs/activations/result/figure-of';
import { figuresOf, figuresOfLayer } from '../../../frontend/src/tabs/deep-taylor/result/figures-of';
import { AnswerActions } from '../../../frontend/src/tabs/prediction/answer-actions';
import { LITE, makeImage, makeJob, makePrediction } from '../support/world';
import { renderAlone } from '../support/with-queries';
import { makeHeatmaps } from '../support/heatmaps';

const QUESTION = { network: LITE.id, image: 'cat', top: 5 };
const HEATMAPS = makeHeatmaps({
  ...QUESTION,
  attribution: 'deep_taylor',
  pooling: 'average',
  start: 'softmax',
  layers: null,
  only_stored: false,
  class_index: null,
  class_name: null,
  against: null,
  against_name: null,
  unit: null,
});
const LOOK = { ...DEFAULT_LOOK, fullColor: 95 as const };
const of = { recipe: 'recipe' };

test('an explanation has three figures, in the range of colours that is shown', () => {
  expect(figuresOf(HEATMAPS, LOOK).map(({ settings }) => settings)).toEqual([
    { kind: 'heatmap', percentile: 95 },
    { kind: 'layers', percentile: 95 },
    { kind: 'relevance' },
  ]);
});

test('figures have the colour map that is chosen on the page', () => {
  expect(figuresOf(HEATMAPS, { ...LOOK, colors: 'cividis' }).map(({ settings }) => settings?.colors)).toEqual(
    ['cividis', 'cividis', undefined],
  );
});

test('an explanation without layers has only the heatmap of the pixels', () => {
  expect(figuresOf({ ...HEATMAPS, layers: [] }, LOOK)).toHaveLength(1);
});

test('a layer has its heatmap and its curve', () => {
  expect(figuresOfLayer(HEATMAPS, LOOK, 'stem')).toEqual([
    { title: 'Heatmap', of, settings: { kind: 'heatmap', layer: ['stem'], percentile: 95 }, isColored: true },
    { title: 'Accumulated relevance', of, settings: { kind: 'relevance', layer: ['stem'] } },
  ]);
});

test('the maps of a layer are a figure of the answer', () => {
  expect(figureOf('recipe', { layer: 'stem', kind: 'spatial' })).toMatchObject({
    of,
    settings: { kind: 'activations', layer: ['stem'] },
    isColored: true,
  });
  expect(figureOf('recipe', { layer: 'stem', kind: 'vector' }).isColored).toBe(false);
});

test('a prediction offers its figure beside the other actions', () => {
  const answered = {
    prediction: makePrediction(QUESTION),
    request: QUESTION,
    network: LITE,
    image: makeImage('cat'),
  };
  renderAlone(<AnswerActions answered={answered} />);
  expect(screen.getByText('Figure', { selector: 'button' })).toBeVisible();
});

test.each([
  [['/api/jobs/job-1/images/0.png'], 1],
  [[], 0],
])('a job with the images %j offers %i figures', (pictures, count) => {
  const job = makeJob({ state: 'done', pictures });
  renderAlone(<JobShare job={job} at={0} />);
  expect(screen.queryAllByText('Figure', { selector: 'button' })).toHaveLength(count);
  expect(figuresOfJob(job).map((figure) => figure.of)).toEqual(count > 0 ? [{ job: 'job-1' }] : []);
  expect(fileNameOf(job)).toBe('feature_visualization-job-1');
});
