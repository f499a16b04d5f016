/** Deep Taylor: which pixels and filters are relevant to a prediction. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const deepTaylor: Tab = {
  path: '/deep-taylor',
  title: 'Deep Taylor',
  letter: 't',
  Page: lazy(() => import('./deep-taylor-page')),
  method: {
    question: 'Why does the network predict this?',
    short:
      'Distributes the output of the network as relevance, layer by layer, back to the pixels. Heatmaps show which pixels are relevant to a prediction, and rankings show which filters are.',
    long: [
      'Each unit distributes its relevance to the units of the layer below in proportion to their contributions. The sum of relevance is therefore the same in every layer, except for the part that belongs to biases, which the page shows.',
      'A storyboard visualizes the most relevant filters of several layers, alone and mixed by their relevance.',
    ],
    paper: {
      citation: 'Montavon, Lapuschkin, Binder, Samek and Müller, 2017',
      title: 'Explaining NonLinear Classification Decisions with Deep Taylor Decomposition',
      url: 'https://doi.org/10.1016/j.patcog.2016.11.008',
    },
  },
};
