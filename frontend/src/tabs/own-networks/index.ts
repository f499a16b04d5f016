/** Own networks: networks from files that people bring. What was read, its correction, and its deletion. */
import { lazy } from 'react';
import { OWN_NETWORKS_PATH } from '../../hooks/own-networks-path';
import type { Tab } from '../tab';

export const ownNetworks: Tab = {
  path: OWN_NETWORKS_PATH,
  title: 'Own networks',
  letter: 'o',
  Page: lazy(() => import('./own-networks-page')),
};
