import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Job } from '../../../api/jobs';
import { stepOf } from '../../gallery/step-of';
import { titleOf, type JobMethod } from '../job-method';
import { dateText } from '../job-words';

export interface JobThumbnailsProps {
  method: JobMethod;
  /** The jobs, newest first; undefined while they load. */
  jobs: readonly Job[] | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the job to open. */
  onOpen: (job: Job) => void;
}

const PLACES = 8;
const GRID = { display: 'grid', gap: 1, mt: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))' };

/** One small image per job. Arrow keys move between them, Enter opens one. */
export function JobThumbnails({ method, jobs, classNames, onOpen }: JobThumbnailsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const next = stepOf(event.key, active, buttons);
    if (next === undefined) return;
    buttons[next]?.focus();
    event.preventDefault();
  };
  return (
    <Box ref={list} onKeyDown={onKeyDown} sx={GRID}>
      {jobs === undefined &&
        Array.from({ length: PLACES }, (_, place) => (
          <Skeleton key={place} variant="rectangular" sx={{ aspectRatio: 1, height: 'auto', mb: '40px' }} />
        ))}
      {jobs?.map((job, at) => {
        const title = titleOf(method, job, classNames);
        return (
          <Tooltip key={job.id} title={`${title}, ${dateText(job.created)}`}>
            <ButtonBase
              aria-label={`Open ${title}`}
              tabIndex={at === Math.min(active, jobs.length - 1) ? 0 : -1}
              onFocus={() => setActive(at)}
              onClick={() => onOpen(job)}
              sx={{ display: 'block', minWidth: 0, textAlign: 'left' }}
            >
              <Box
                component="img"
                src={job.preview ?? ''}
                alt=""
                loading="lazy"
                draggable={false}
                sx={{ display: 'block', width: '100%', aspectRatio: 1, objectFit: 'cover', bgcolor: 'stage' }}
              />
              <Typography component="span" variant="body2" noWrap sx={{ display: 'block' }}>
                {method.layerOf(job) ?? (job.layers.length > 1 ? 'several layers' : 'class')}
              </Typography>
              <Typography
                component="span"
                variant="body2"
                color="textSecondary"
                noWrap
                sx={{ display: 'block' }}
              >
                {method.summaryOf(job, classNames)}
              </Typography>
            </ButtonBase>
          </Tooltip>
        );
      })}
    </Box>
  );
}
