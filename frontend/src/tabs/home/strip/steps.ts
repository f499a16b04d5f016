/** The steps of the strip, in their order: what each asks, shows and explains, and the tab behind it. */
import { DreamStep } from './dream-step';
import { FiltersStep } from './filters-step';
import { HeatmapStep } from './heatmap-step';
import { PhotographStep } from './photograph-step';
import { PredictionStep } from './prediction-step';
import type { Step } from './step';
import type { Story } from './use-story';

const nameOf = ({ first }: Story) => first?.name ?? 'this';

export const STEPS: readonly Step[] = [
  {
    id: 'photograph',
    titleOf: () => 'The photograph',
    explanationOf: ({ network }) =>
      `This square is all that the network receives. ${network?.title ?? 'The network'} turns its pixels, layer by layer, into thousands of small maps: each shows where one pattern is found.`,
    tab: 'Activations',
    Body: PhotographStep,
  },
  {
    id: 'prediction',
    titleOf: () => 'What does the network see?',
    explanationOf: ({ network }) =>
      `The last layer has one number for each of ${network?.classes ?? 'its'} classes; together they make 100 %. The answer alone does not say what it is based on, and a wrong one often teaches more.`,
    tab: 'Prediction',
    Body: PredictionStep,
  },
  {
    id: 'why',
    titleOf: (story) => `Why ${nameOf(story)}?`,
    explanationOf: (story) =>
      `Deep Taylor decomposition hands the value of “${nameOf(story)}” back through the network, layer by layer, to those neurons that contributed to it. What arrives at a pixel is its relevance: the brighter, the more.`,
    tab: 'Deep Taylor',
    Body: HeatmapStep,
  },
  {
    id: 'filters',
    titleOf: () => 'Which filters, and what do they look for?',
    explanationOf: ({ layer }) =>
      `On its way back, relevance passes the filters of ${layer?.layer ?? 'every layer'}. These received the most; each picture was optimized, from noise, until its filter responded strongly.`,
    tab: 'Feature Visualization',
    Body: FiltersStep,
  },
  {
    id: 'dream',
    titleOf: () => 'What does it dream?',
    explanationOf: () =>
      'DeepDream changes the photograph itself until the same filters respond more. Weak responses of the network become visible.',
    tab: 'DeepDream',
    Body: DreamStep,
  },
];
