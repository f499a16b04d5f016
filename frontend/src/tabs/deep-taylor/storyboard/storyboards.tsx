import Typography from '@mui/material/Typography';
import { settingsOf, type Job } from '../../../api/jobs';
import { JobPanel } from '../../../components/jobs/job-panel';
import type { JobList } from '../../../components/jobs/use-job-list';
import { useGraph } from '../../../api/graph';
import { STORYBOARD } from './method';
import { heatmapSettingsOf } from './storyboard-layers';
import type { Storyboard } from './use-storyboard';
import type { Settings } from '../question/use-settings';

export interface StoryboardsProps {
  jobList: JobList;
  storyboard: Storyboard;
  settings: Settings;
  /** Ids; undefined while unknown. */
  network: string | undefined;
  image: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The running storyboards and all previous ones. */
export function Storyboards({ jobList, storyboard, settings, network, image, classNames }: StoryboardsProps) {
  const graph = useGraph(network).data;
  const reuse = (job: Job) => {
    const made = settingsOf(job);
    settings.take(heatmapSettingsOf(job));
    storyboard.setLayers(job.layers);
    storyboard.setMixes((made['mixes'] as number[]).join(', '));
    storyboard.options.setAll(made);
  };
  return (
    <JobPanel
      method={STORYBOARD}
      jobList={jobList}
      network={network}
      graph={graph}
      layer={storyboard.layers[0]}
      image={image}
      classNames={classNames}
      empty={
        <Typography sx={{ maxWidth: 560 }}>
          A storyboard visualizes, layer by layer, the filters most relevant to this prediction. Press “Create
          storyboard” to see its images develop here.
        </Typography>
      }
      onUse={reuse}
    />
  );
}
