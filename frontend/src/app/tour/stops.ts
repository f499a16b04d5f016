/** The stops of the tour, in their order: what is marked on the page, and what is said about it. */

export interface Stop {
  title: string;
  text: string;
  /** What is marked: a selector of the page. @default nothing */
  target?: string;
}

const step = (id: string) => `[aria-labelledby="step-${id}"]`;

export const STOPS: readonly Stop[] = [
  {
    title: 'Welcome',
    text: 'A convolutional network names what is on a photograph, but does not say how. Innsyn shows it. The tour takes two minutes; skip it whenever you like.',
  },
  {
    title: 'The network',
    text: 'Everything on this page is computed with this network. Open the list to choose another one, or to add your own.',
    target: '[data-tour="network"]',
  },
  {
    title: 'The photograph',
    text: 'Choose a sample, or bring your own: upload it, drop it anywhere, or paste it.',
    target: '[aria-labelledby="photograph-heading"]',
  },
  {
    title: 'The prediction',
    text: 'The network knows a fixed list of classes and divides 100 % among them. These are the most probable ones.',
    target: step('prediction'),
  },
  {
    title: 'The heatmap',
    text: 'Which pixels led to the first class? The value of the class is handed back through the network to the pixels: the brighter, the more relevant.',
    target: step('why'),
  },
  {
    title: 'The filters',
    text: 'On the way back, some filters receive more relevance than others. Their pictures show what they look for. Point at one for its menu: its page, its images, what happens without it.',
    target: step('filters'),
  },
  {
    title: 'The dream',
    text: 'DeepDream changes the photograph so that these filters respond more strongly: weak responses become visible. It takes some seconds.',
    target: step('dream'),
  },
  {
    title: 'The tabs',
    text: 'Each step leads to a tab where everything can be changed, compared, shared and downloaded. Press ? for the keys, and to see this tour again.',
    target: 'nav[aria-label="Tabs"]',
  },
];
