/** Activations: which channels of a layer answer to a photograph, and where? */
import { lazy } from 'react';
import type { Tab } from '../tab';
import previewUrl from './preview.webp';

export const activations: Tab = {
  path: '/activations',
  title: 'Activations',
  letter: 'a',
  Page: lazy(() => import('./activations-page')),
  method: {
    question: 'What do the layers see on the way?',
    short:
      'Each layer answers to the photograph with many small maps, one per channel. The strongest ones are shown: bright where the channel responds, black where it stays silent.',
    long: [
      'A convolution slides many small patterns over its input and notes how well each one fits, place by place. Such a note is a map, and all maps together are what the next layer gets. Early layers keep edges and colours in place; later ones are coarse, and few of their channels respond.',
      'Channels worth a closer look go into the tray, which follows over all tabs.',
    ],
    paper: {
      citation: 'Yosinski, Clune, Nguyen, Fuchs and Lipson, 2015',
      title: 'Understanding Neural Networks Through Deep Visualization',
      url: 'https://arxiv.org/abs/1506.06579',
    },
    previewUrl,
    previewAlt: 'Grey maps of the channels of a layer, bright where each responds to a photograph of a cat',
  },
};
