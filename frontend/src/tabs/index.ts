/** The tabs, in the order of the header. A new tab is one folder and one line here. */
import { activations } from './activations';
import { channels } from './channels';
import { deepDream } from './deep-dream';
import { deepTaylor } from './deep-taylor';
import { featureVisualization } from './feature-visualization';
import { home } from './home';
import { ownNetworks } from './own-networks';
import { prediction } from './prediction';
import type { Tab } from './tab';

export const TABS: readonly Tab[] = [
  home,
  prediction,
  activations,
  featureVisualization,
  deepDream,
  deepTaylor,
  channels,
  ownNetworks,
];
