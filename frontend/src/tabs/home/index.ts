/** Home: a photograph from its prediction to its dream, and a card for each method. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const home: Tab = {
  path: '/',
  title: 'Home',
  letter: 'h',
  showsPhotograph: true,
  Page: lazy(() => import('./home-page')),
};
