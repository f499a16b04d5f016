import Typography from '@mui/material/Typography';
import type { Job } from '../../../api/jobs';
import { settingsOf } from '../../../api/jobs';
import { JobPanel } from '../../../components/jobs/job-panel';
import { PlainImage } from '../../../components/jobs/plain-image';
import type { JobList } from '../../../components/jobs/use-job-list';
import { useGraph } from '../../../api/graph';
import { StoryboardImages } from './storyboard-images';
import { STORYBOARD_OPTIONS } from './storyboard-options';
import { heatmapSettingsOf } from './storyboard-layers';
import type { Storyboard } from './use-storyboard';
import type { Settings } from '../question/use-settings';

export interface StoryboardsProps {
  jobList: JobList;
  storyboard: Storyboard;
  settings: Settings;
  /** Ids; undefined while none is known. */
  network: string | undefined;
  image: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The storyboards that are being made, and all that were made before. */
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
      method="storyboard"
      jobList={jobList}
      network={network}
      graph={graph}
      layer={storyboard.layers[0]}
      image={image}
      classNames={classNames}
      options={STORYBOARD_OPTIONS}
      Large={PlainImage}
      Images={StoryboardImages}
      galleryTitle="Storyboards made before"
      empty={
        <Typography sx={{ maxWidth: 560 }}>
          A storyboard shows, layer by layer, what the filters look for that mattered most to this answer.
          Press “Make a storyboard”; its images grow here, live.
        </Typography>
      }
      onUse={reuse}
    />
  );
}
