/** Prediction: the classes that a network predicts for a photograph. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const prediction: Tab = {
  path: '/prediction',
  title: 'Prediction',
  letter: 'p',
  Page: lazy(() => import('./prediction-page')),
  method: {
    question: 'Which classes does the network predict?',
    short: 'Shows the most probable classes of a photograph, each with its probability.',
    long: [
      'A classifier turns a photograph into one number per class, the logits. The softmax turns the logits into probabilities that add up to 100 %. The highest ones are shown beside the part of the photograph that the network receives.',
      'The top classes are a first hint of what the network responds to: classes with similar features have similar probabilities, and a wrong prediction is often more instructive than a correct one.',
    ],
    paper: {
      citation: 'Krizhevsky, Sutskever and Hinton, 2012',
      title: 'ImageNet Classification with Deep Convolutional Neural Networks',
      url: 'https://proceedings.neurips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-Abstract.html',
    },
  },
};
