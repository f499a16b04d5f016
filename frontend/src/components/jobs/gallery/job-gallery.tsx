import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { failureOf } from '../../../api/failure';
import type { NetworkGraph } from '../../../api/graph';
import { useJobs } from '../../../api/job-lists';
import type { Job, Method } from '../../../api/jobs';
import { FailureAlert } from '../../failure-alert';
import { GalleryFilter, type LayerFilter } from './gallery-filter';
import { JobThumbnails } from './job-thumbnails';

export interface JobGalleryProps {
  /** Its heading. @default Made before */
  title?: string;
  method: Method;
  /** Id of the network; undefined while none is known. */
  network: string | undefined;
  /** The graph of the network: the layers from which one can be chosen. */
  graph: NetworkGraph | undefined;
  /** Name of the chosen layer. */
  layer: string | undefined;
  /** Id of the chosen photograph, where the method works with one. */
  image: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the job that is opened. */
  onOpen: (job: Job) => void;
}

/** Everything that was ever made for the network, newest first. */
export function JobGallery(props: JobGalleryProps) {
  const { title = 'Made before', method, network, graph, layer, image, classNames, onOpen } = props;
  const [isOneImage, setOneImage] = useState(false);
  const [filter, setFilter] = useState<LayerFilter>({ scope: 'all', other: null });
  const shownLayer = { all: undefined, this: layer, other: filter.other ?? undefined }[filter.scope];
  const query = useJobs({ method, network, layer: shownLayer, image: isOneImage ? image : undefined });
  const jobs = query.data?.pages.flatMap((page) => page.jobs).filter((job) => job.preview !== null);
  return (
    <Box component="section" aria-label={title} sx={{ mt: 5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 40 }}>
        <Typography variant="h2" sx={{ mr: 1 }}>
          {title}
        </Typography>
        <GalleryFilter filter={filter} graph={graph} onChange={setFilter} />
        {image !== undefined && (
          <FormControlLabel
            label="This photograph only"
            control={<Switch size="small" checked={isOneImage} onChange={(_, isOn) => setOneImage(isOn)} />}
            sx={{ ml: 0 }}
          />
        )}
      </Box>
      {query.error !== null && (
        <FailureAlert
          failure={failureOf(query.error)}
          action="Try again"
          onAction={() => void query.refetch()}
        />
      )}
      {jobs?.length === 0 && !query.hasNextPage && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {filter.scope === 'all' && !isOneImage
            ? 'Nothing yet. What you make stays here.'
            : 'Nothing of this kind yet.'}
        </Typography>
      )}
      {query.error === null && <JobThumbnails jobs={jobs} classNames={classNames} onOpen={onOpen} />}
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          Older ones
        </Button>
      )}
    </Box>
  );
}
