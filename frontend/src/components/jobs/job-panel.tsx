import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import type { NetworkGraph } from '../../api/graph';
import type { Job } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { FailureAlert } from '../failure-alert';
import { JobCard } from './card/job-card';
import { JobGallery } from './gallery/job-gallery';
import { JobSkeleton } from './card/job-skeleton';
import { JobViewer } from './viewer/job-viewer';
import type { JobMethod } from './job-method';
import type { Reuse } from './reuse';
import { RESULTS_ID, type JobList } from './use-job-list';

export interface JobPanelProps extends Reuse {
  method: JobMethod;
  /** The jobs on the tab and the actions for them. */
  jobList: JobList;
  /** Id of the network; undefined while unknown. */
  network: string | undefined;
  /** The graph of the network, for the filter of the gallery. */
  graph: NetworkGraph | undefined;
  /** Name of the chosen layer. */
  layer: string | undefined;
  /** Id of the chosen photograph. @default the method has none */
  image?: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Shown while there are no results. */
  empty: ReactNode;
}

/** The right side of a tab with jobs: results, newest first, and the gallery of all previous results. */
export function JobPanel(props: JobPanelProps) {
  const { method, jobList, network, graph, layer, image, classNames, empty } = props;
  const [openId, setOpenId] = useAddress('job');
  const [picture, setPicture] = useAddress('picture');
  const open = ({ id }: Job, at = 0) => {
    setPicture(at === 0 ? null : String(at), 'replace');
    setOpenId(id);
  };
  const close = () => {
    setPicture(null, 'replace');
    setOpenId(null);
  };
  const shared = { method, classNames, onUse: props.onUse, ...(props.onMix && { onMix: props.onMix }) };
  return (
    <Box id={RESULTS_ID} sx={{ scrollMarginTop: 'calc(var(--header-height) + 24px)' }}>
      {jobList.failure !== undefined && (
        <FailureAlert failure={jobList.failure} onClose={jobList.dismissFailure} />
      )}
      <Stack component="section" aria-label="Results" spacing={4}>
        {jobList.jobs === undefined && <JobSkeleton />}
        {jobList.jobs?.length === 0 && empty}
        {jobList.jobs?.map((job) => (
          <JobCard
            key={`${job.id} ${job.created}`}
            {...shared}
            job={job}
            isFollowed={jobList.followed.has(job.id)}
            onCancel={() => void jobList.cancel(job)}
            onResume={(now) => void jobList.resume(now)}
            onOpen={(at) => open(job, at)}
            onRemove={() => jobList.remove(job)}
          />
        ))}
      </Stack>
      <JobGallery
        method={method}
        network={network}
        graph={graph}
        layer={layer}
        image={image}
        classNames={classNames}
        onOpen={open}
        actions={{
          onUse: props.onUse,
          onResume: (now) => void jobList.resume(now),
          moreSteps: method.moreSteps,
          ...(props.onMix && { onMix: props.onMix }),
        }}
      />
      {openId !== null && (
        <JobViewer
          {...shared}
          key={openId}
          id={openId}
          at={Number(picture ?? 0)}
          onWalk={(at) => setPicture(at === 0 ? null : String(at), 'replace')}
          onResume={(now) => void jobList.resume(now)}
          onClose={close}
        />
      )}
    </Box>
  );
}
