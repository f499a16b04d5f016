/** Deep Taylor: what does an answer of the network rest on? */
import { lazy } from 'react';
import type { Tab } from '../tab';
import previewUrl from './preview.webp';

export const deepTaylor: Tab = {
  path: '/deep-taylor',
  title: 'Deep Taylor',
  letter: 't',
  Page: lazy(() => import('./deep-taylor-page')),
  method: {
    question: 'What does the answer rest on?',
    short:
      'The answer of the network is shared out, layer by layer, back to the pixels. Heatmaps show where in the photograph it comes from, and which filters of each layer it rests on.',
    long: [
      'Each unit passes on what it was given to the units below it, in proportion to what each of them contributed. So the sum stays the same on the way, but for what belongs to biases, and the page shows how much that is.',
      'The filters that mattered most can be visualized, alone and mixed by their relevance: one press makes a storyboard of what the network looked for in this photograph.',
    ],
    paper: {
      citation: 'Montavon, Lapuschkin, Binder, Samek and Müller, 2017',
      title: 'Explaining NonLinear Classification Decisions with Deep Taylor Decomposition',
      url: 'https://doi.org/10.1016/j.patcog.2016.11.008',
    },
    previewUrl,
    previewAlt: 'A photograph of a cat beside its heatmap: black, with the face of the cat in red and yellow',
  },
};
