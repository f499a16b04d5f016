import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkGraph } from '../../../api/graph';
import { useJobs } from '../../../api/job-lists';
import type { Job } from '../../../api/jobs';
import { QueryFailure } from '../../query-failure';
import type { JobActions } from '../doors/job-actions';
import type { JobMethod } from '../job-method';
import { GalleryFilter, type LayerFilter } from './gallery-filter';
import { JobThumbnails } from './job-thumbnails';

export interface JobGalleryProps {
  method: JobMethod;
  /** Id of the network; undefined while unknown. */
  network: string | undefined;
  /** The graph of the network, for the names of its layers. */
  graph: NetworkGraph | undefined;
  /** Name of the chosen layer. */
  layer: string | undefined;
  /** Id of the chosen photograph; undefined if the method has none. */
  image: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called with the job that is opened. */
  onOpen: (job: Job) => void;
  /** What the tab can do with a job. */
  actions: JobActions;
}

/** All previous results for the network, newest first. */
export function JobGallery(props: JobGalleryProps) {
  const { method, network, graph, layer, image, classNames, onOpen, actions } = props;
  const [isOneImage, setOneImage] = useState(false);
  const [filter, setFilter] = useState<LayerFilter>({ scope: 'all', other: null });
  const shownLayer = { all: undefined, this: layer, other: filter.other ?? undefined }[filter.scope];
  const query = useJobs({
    method: method.name,
    network,
    layer: shownLayer,
    image: isOneImage ? image : undefined,
  });
  const jobs = query.data?.pages.flatMap((page) => page.jobs).filter((job) => job.preview !== null);
  return (
    <Box component="section" aria-label={method.galleryTitle} sx={{ mt: 5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 40 }}>
        <Typography variant="h2" sx={{ mr: 1 }}>
          {method.galleryTitle}
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
      <QueryFailure query={query} />
      {jobs?.length === 0 && !query.hasNextPage && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {filter.scope === 'all' && !isOneImage ? 'No results yet.' : 'No results match the filter.'}
        </Typography>
      )}
      {query.error === null && <JobThumbnails {...{ method, jobs, classNames, onOpen, actions }} />}
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          Show older results
        </Button>
      )}
    </Box>
  );
}
