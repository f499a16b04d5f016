import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Job } from '../../../api/jobs';
import { stepOf } from '../../gallery/step-of';
import type { JobActions } from '../doors/job-actions';
import type { JobMethod } from '../job-method';
import { JobThumbnail } from './job-thumbnail';

export interface JobThumbnailsProps {
  method: JobMethod;
  /** The jobs, newest first; undefined while they load. */
  jobs: readonly Job[] | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the job to open. */
  onOpen: (job: Job) => void;
  /** What the tab can do with a job. */
  actions: JobActions;
}

const PLACES = 8;
const GRID = { display: 'grid', gap: 1, mt: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))' };

/** One small image per job. Arrow keys move between them, Enter opens one. */
export function JobThumbnails({ method, jobs, classNames, onOpen, actions }: JobThumbnailsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const tiles = [...(list.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    // Keys within an open menu are its own.
    if (!(event.target instanceof Node && list.current?.contains(event.target))) return;
    const next = stepOf(event.key, active, tiles);
    if (next === undefined) return;
    tiles[next]?.querySelector('button')?.focus();
    event.preventDefault();
  };
  return (
    <Box ref={list} onKeyDown={onKeyDown} sx={GRID}>
      {jobs === undefined &&
        Array.from({ length: PLACES }, (_, place) => (
          <Skeleton key={place} variant="rectangular" sx={{ aspectRatio: 1, height: 'auto', mb: '40px' }} />
        ))}
      {jobs?.map((job, at) => (
        <JobThumbnail
          key={job.id}
          {...{ method, job, classNames, onOpen, actions }}
          isTabStop={at === Math.min(active, jobs.length - 1)}
          onFocus={() => setActive(at)}
        />
      ))}
    </Box>
  );
}
