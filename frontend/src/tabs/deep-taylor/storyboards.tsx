import Typography from '@mui/material/Typography';
import type { Job } from '../../api/jobs';
import { settingsOf } from '../../api/jobs';
import { JobRoom } from '../../components/jobs/job-room';
import { PlainImage } from '../../components/jobs/plain-image';
import type { Desk } from '../../components/jobs/use-desk';
import { useGraph } from '../../api/graph';
import { BoardImages } from './board-images';
import { BOARD_OPTIONS } from './board-options';
import { heatmapSettingsOf } from './board-rows';
import type { Board } from './use-board';
import type { Settings } from './use-settings';

export interface StoryboardsProps {
  desk: Desk;
  board: Board;
  settings: Settings;
  /** Ids; undefined while none is known. */
  network: string | undefined;
  image: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The storyboards that are being made, and all that were made before. */
export function Storyboards({ desk, board, settings, network, image, classNames }: StoryboardsProps) {
  const graph = useGraph(network).data;
  const reuse = (job: Job) => {
    const made = settingsOf(job);
    settings.take(heatmapSettingsOf(job));
    board.setLayers(job.layers);
    board.setMixes((made['mixes'] as number[]).join(', '));
    board.options.setAll(made);
  };
  return (
    <JobRoom
      method="storyboard"
      desk={desk}
      network={network}
      graph={graph}
      layer={board.layers[0]}
      image={image}
      classNames={classNames}
      options={BOARD_OPTIONS}
      Large={PlainImage}
      Images={BoardImages}
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
