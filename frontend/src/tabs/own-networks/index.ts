/** Own networks: networks from files that people bring. What was read, its correction, and its deletion. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const ownNetworks: Tab = {
  path: '/own-networks',
  title: 'Own networks',
  letter: 'o',
  Page: lazy(() => import('./own-networks-page')),
};
