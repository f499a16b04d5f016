/** Feature visualization: what does a part of the network look for? */
import { lazy } from 'react';
import type { Tab } from '../tab';
import previewUrl from './preview.webp';

export const featureVisualization: Tab = {
  path: '/feature-visualization',
  title: 'Feature Visualization',
  letter: 'v',
  Page: lazy(() => import('./visualization-page')),
  method: {
    question: 'What does a channel look for?',
    short:
      'An image begins as noise and is changed step by step until a channel, a layer or a class responds as strongly as it can. What comes out shows what that part of the network looks for.',
    long: [
      'The gradient says how each part of the image must change for the response to grow. Small random shifts, turns and scalings before each step keep the image from becoming noise that only the network can see.',
      'Several channels at once come out as one image each; mixed, they share one image, each with a weight of its own.',
    ],
    paper: {
      citation: 'Olah, Mordvintsev and Schubert, 2017',
      title: 'Feature Visualization',
      url: 'https://distill.pub/2017/feature-visualization',
    },
    previewUrl,
    previewAlt: 'Fifteen colourful textures, each of which excites one channel of a layer',
  },
};
