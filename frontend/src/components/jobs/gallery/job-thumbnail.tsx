import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { Job } from '../../../api/jobs';
import { TILE_WITH_DOORS } from '../../doors/tile-with-doors';
import { VisuallyHidden } from '../../visually-hidden';
import type { JobActions } from '../doors/job-actions';
import { JobDoors } from '../doors/job-doors';
import { titleOf, type JobMethod } from '../job-method';
import { dateText } from '../job-words';

export interface JobThumbnailProps {
  method: JobMethod;
  job: Job;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the job to open it. */
  onOpen: (job: Job) => void;
  /** What the tab can do with it. */
  actions: JobActions;
  /** Whether the Tab key stops here; one thumbnail of all has a stop. */
  isTabStop: boolean;
  onFocus: () => void;
}

/** A small image of a job, what it is about, and its menu. */
export function JobThumbnail(props: JobThumbnailProps) {
  const { method, job, classNames, onOpen, actions, isTabStop, onFocus } = props;
  const title = titleOf(method, job, classNames);
  return (
    <Box data-tile="" sx={TILE_WITH_DOORS} onFocus={onFocus}>
      <Tooltip describeChild title={`${title}, ${dateText(job.created)}`}>
        <ButtonBase
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => onOpen(job)}
          sx={{ display: 'block', width: '100%', minWidth: 0, textAlign: 'left' }}
        >
          <Box
            component="img"
            src={job.preview ?? ''}
            alt=""
            loading="lazy"
            draggable={false}
            sx={{ display: 'block', width: '100%', aspectRatio: 1, objectFit: 'cover', bgcolor: 'stage' }}
          />
          <VisuallyHidden>Open</VisuallyHidden>{' '}
          <Typography component="span" variant="body2" noWrap sx={{ display: 'block' }}>
            {method.layerOf(job) ?? (job.layers.length > 1 ? 'several layers' : 'class')}
          </Typography>{' '}
          <Typography component="span" variant="body2" color="textSecondary" noWrap sx={{ display: 'block' }}>
            {method.summaryOf(job, classNames)}
          </Typography>
        </ButtonBase>
      </Tooltip>
      <Box data-doors="">
        <JobDoors job={job} about={title} actions={actions} isTabStop={isTabStop} />
      </Box>
    </Box>
  );
}
