/** DeepDream: a photograph is changed so that the network responds more strongly. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const deepDream: Tab = {
  path: '/deep-dream',
  title: 'DeepDream',
  letter: 'd',
  Page: lazy(() => import('./dream-page')),
  method: {
    question: 'What patterns does the network find in a photograph?',
    short:
      'Changes a photograph step by step so that a layer, a channel or a class responds more strongly. Weak responses become visible patterns, such as eyes in clouds or feathers in fur.',
    long: [
      'It works like feature visualization, but starts with a photograph instead of noise. The photograph is optimized at a small size first, then enlarged and optimized again, octave by octave, so that large shapes come before fine patterns.',
      'Early layers add strokes and patterns, later layers whole parts of objects. Several objectives can be mixed into one image, each with a weight; a negative weight avoids its objective.',
    ],
    paper: {
      citation: 'Mordvintsev, Olah and Tyka, 2015',
      title: 'Inceptionism: Going Deeper into Neural Networks',
      url: 'https://research.google/blog/inceptionism-going-deeper-into-neural-networks/',
    },
  },
};
