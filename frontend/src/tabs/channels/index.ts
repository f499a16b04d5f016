/** Channels: what is each channel of a network for? A page for every network, layer and channel. */
import { lazy } from 'react';
import type { Tab } from '../tab';

export const channels: Tab = {
  path: '/networks',
  below: '/:network?/:layer?/:channel?',
  title: 'Channels',
  letter: 'c',
  Page: lazy(() => import('./channels-page')),
};
