/** Activations: which channels of a layer respond to a photograph, and where? */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const activations: Tab = {
  path: '/activations',
  title: 'Activations',
  letter: 'a',
  Page: lazy(() => import('./activations-page')),
  method: {
    question: 'Which channels respond to the photograph?',
    short:
      'Shows the strongest channels of a layer as maps: bright where the channel responds to the photograph, black where it is silent.',
    long: [
      'A convolution slides many small filters over its input and computes how well each filter matches at each position. The result of one filter is a map, and all maps together are the input of the next layer. Early layers respond to edges and colours at many positions; later layers have fewer positions, and few of their channels respond.',
      'Channels can be collected in the tray, which is available on all tabs.',
    ],
    paper: {
      citation: 'Yosinski, Clune, Nguyen, Fuchs and Lipson, 2015',
      title: 'Understanding Neural Networks Through Deep Visualization',
      url: 'https://arxiv.org/abs/1506.06579',
    },
  },
};
