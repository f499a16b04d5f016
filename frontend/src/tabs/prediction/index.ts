/** Prediction: which classes does a network see in a photograph? */
import { lazy } from 'react';
import type { Tab } from '../tab';
import previewUrl from './preview.webp';

export const prediction: Tab = {
  path: '/prediction',
  title: 'Prediction',
  letter: 'p',
  Page: lazy(() => import('./prediction-page')),
  method: {
    question: 'Which classes does the network see?',
    short:
      'The network is asked about a photograph. Its most probable classes are listed with the share of its belief that each one gets.',
    long: [
      'A classifier turns a photograph into one number per class, the logits. The softmax turns the logits into shares that add up to 100 %. The highest shares are shown, beside the part of the photograph that really reaches the network.',
      'Knowing the top classes is the first hint of what the network looks for: classes that look alike to it stand together, and a wrong answer often tells more than a right one.',
    ],
    paper: {
      citation: 'Krizhevsky, Sutskever and Hinton, 2012',
      title: 'ImageNet Classification with Deep Convolutional Neural Networks',
      url: 'https://proceedings.neurips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-Abstract.html',
    },
    previewUrl,
    previewAlt: 'A photograph of a cat beside its five most probable classes with bars and percentages',
  },
};
