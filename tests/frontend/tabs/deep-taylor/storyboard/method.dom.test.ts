import { expect, test } from 'vitest';
import { titleOf } from '../../../../../frontend/src/components/jobs/job-method';
import { STORYBOARD } from '../../../../../frontend/src/tabs/deep-taylor/storyboard/method';
import { makeJob } from '../../../support/world';

test('a storyboard has a title for each image that the server has chosen', () => {
  const picture = (layer: string, channels: number[]) => ({ layer, channels, weights: [], relevance: 1 });
  const pictures = [picture('stem', [3]), picture('other', [3, 5])];
  const job = makeJob({
    method: 'storyboard',
    image: 'cat',
    layers: ['stem', 'other'],
    settings: { pictures, steps: 1 },
  });
  expect(STORYBOARD.titlesOf(job, [])).toEqual(['stem: filter 3', 'other: 2 filters mixed']);
  expect(titleOf(STORYBOARD, job, [])).toBe('Storyboard of 2 images');
  expect(STORYBOARD.rowsOf(job, [])).toEqual([['Layers', 'stem, other']]);
});
