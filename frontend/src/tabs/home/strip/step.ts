/** What a step of the strip is. */
import type { ComponentType } from 'react';
import type { Story } from './use-story';

export interface StepBodyProps {
  story: Story;
}

export interface Step {
  id: keyof Story['links'];
  /** What the step shows, as a question where it has one. */
  titleOf: (story: Story) => string;
  /** One or two plain sentences for the lecture. */
  explanationOf: (story: Story) => string;
  /** Name of the tab behind it. */
  tab: string;
  /** The pictures: a square that is as wide as its container. */
  Body: ComponentType<StepBodyProps>;
}
