/** Feature visualization: images that activate a part of the network. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const featureVisualization: Tab = {
  path: '/feature-visualization',
  title: 'Feature Visualization',
  letter: 'v',
  Page: lazy(() => import('./visualization-page')),
  method: {
    question: 'What activates a channel?',
    short:
      'Optimizes an image, starting with noise, until a channel, a layer or a class responds as strongly as possible. The image shows which features activate that part of the network.',
    long: [
      'The gradient shows how each pixel must change to increase the response. Small random shifts, rotations and scalings before each step prevent high-frequency noise to which only the network responds.',
      'Several channels give one image each, or one mixed image in which each channel has a weight.',
    ],
    paper: {
      citation: 'Olah, Mordvintsev and Schubert, 2017',
      title: 'Feature Visualization',
      url: 'https://distill.pub/2017/feature-visualization',
    },
  },
};
