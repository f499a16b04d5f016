/** Returns the settings of a job to the form, or adds its objectives to the mix. */
import { settingsOf, type Job } from '../../api/jobs';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { takeOver } from '../objectives/take-over';
import type { Objectives } from '../objectives/use-objectives';
import type { Options } from '../options/use-options';

/** What can be done with the settings of a job. */
export interface Reuse {
  /** Put them into the form. */
  onUse: (job: Job) => void;
  /** Add the objectives of the job to the mix. @default they cannot be mixed */
  onMix?: (job: Job) => void;
}

/** For the form of objectives. isMixed: whether the objectives of a job are mixed into one image. */
export function makeReuse(
  layer: ChosenLayer,
  objectives: Objectives,
  options: Options,
  isMixed: (job: Job) => boolean,
): Reuse {
  return {
    onUse: (job: Job) => {
      const settings = settingsOf(job);
      const { layer: name, texts, mix } = takeOver(settings.objectives, isMixed(job));
      if (name !== undefined) layer.choose(name);
      objectives.write(texts);
      objectives.setMix(mix);
      options.setAll(settings);
    },
    onMix: (job: Job) => objectives.setMix([...objectives.mix, ...settingsOf(job).objectives]),
  };
}
