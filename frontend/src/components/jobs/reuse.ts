/** Brings a job back into the form: all of it, or its objectives beside those that are mixed already. */
import { settingsOf, type Job } from '../../api/jobs';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { takeOver } from '../objectives/take-over';
import type { Objectives } from '../objectives/use-objectives';
import type { Options } from '../options/use-options';
import { isMixed } from './job-words';
import type { Reuse } from './job-room';

export function makeReuse(layer: ChosenLayer, objectives: Objectives, options: Options): Reuse {
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
