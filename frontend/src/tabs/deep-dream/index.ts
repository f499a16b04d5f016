/** DeepDream: what does the network see more of, if it may change the photograph? */
import { lazy } from 'react';
import type { Tab } from '../tab';
import previewUrl from './preview.webp';

export const deepDream: Tab = {
  path: '/deep-dream',
  title: 'DeepDream',
  letter: 'd',
  Page: lazy(() => import('./dream-page')),
  method: {
    question: 'What does the network see hidden in a photograph?',
    short:
      'The photograph is changed step by step until a layer, a channel or a class responds more strongly. What the network only guesses at becomes plain to see: eyes in clouds, feathers in fur.',
    long: [
      'It works as feature visualization does, but begins with a photograph instead of noise. The photograph is first made small and dreamed over, then enlarged and dreamed over again, octave by octave, so that large shapes come before fine patterns.',
      'Early layers add strokes and patterns, later ones whole parts of things. Several objectives are mixed into one dream, each with a weight; below zero it is avoided.',
    ],
    paper: {
      citation: 'Mordvintsev, Olah and Tyka, 2015',
      title: 'Inceptionism: Going Deeper into Neural Networks',
      url: 'https://research.google/blog/inceptionism-going-deeper-into-neural-networks/',
    },
    previewUrl,
    previewAlt: 'A photograph of a cat in which a network has found eyes, fur and patterns of its own',
  },
};
