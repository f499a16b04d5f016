/** Home: an introduction, and a card for each method. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const home: Tab = {
  path: '/',
  title: 'Home',
  letter: 'h',
  Page: lazy(() => import('./home-page')),
};
