import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ComponentType, ReactNode } from 'react';
import type { NetworkGraph } from '../../api/graph';
import type { Job, Method } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { FailureAlert } from '../failure-alert';
import type { Option } from '../options/option';
import { JobCard } from './card/job-card';
import { JobGallery } from './gallery/job-gallery';
import type { JobImagesProps } from './card/job-images';
import { JobSkeleton } from './card/job-skeleton';
import { JobViewer } from './viewer/job-viewer';
import type { LargeImage } from './large-image';
import type { Reuse } from './reuse';
import { RESULTS_ID, type JobList } from './use-job-list';

export interface JobPanelProps extends Reuse {
  method: Method;
  /** Jobs and what is done with them. */
  jobList: JobList;
  /** Id of the network; undefined while none is known. */
  network: string | undefined;
  /** The graph of the network, for the filter of the gallery. */
  graph: NetworkGraph | undefined;
  /** Name of the chosen layer. */
  layer: string | undefined;
  /** Id of the chosen photograph, where the method works with one. @default it does not */
  image?: string | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** All parameters, for the table of settings. */
  options: readonly Option[];
  /** How an image is shown where there is room. */
  Large: LargeImage;
  /** How all images of a job are laid out. @default side by side, or one alone */
  Images?: ComponentType<JobImagesProps>;
  /** Heading of the gallery. @default Made before */
  galleryTitle?: string;
  /** What stands there while nothing was made. */
  empty: ReactNode;
}

/** The right side of a tab that makes images: results, newest first, then everything that was made before. */
export function JobPanel(props: JobPanelProps) {
  const { method, jobList, network, graph, layer, image, classNames, Images, galleryTitle, empty } = props;
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
  const shared = { classNames, onUse: props.onUse, ...(props.onMix && { onMix: props.onMix }) };
  return (
    <Box id={RESULTS_ID} sx={{ scrollMarginTop: 'calc(var(--header-height) + 24px)' }}>
      {jobList.failure !== undefined && (
        <FailureAlert failure={jobList.failure} onClose={jobList.forgetFailure} />
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
            Large={props.Large}
            {...(Images && { Images })}
            onCancel={() => void jobList.cancel(job)}
            onGoOn={(now) => void jobList.goOn(now)}
            onOpen={(at) => open(job, at)}
            onRemove={() => jobList.remove(job)}
          />
        ))}
      </Stack>
      <JobGallery
        {...(galleryTitle !== undefined && { title: galleryTitle })}
        method={method}
        network={network}
        graph={graph}
        layer={layer}
        image={image}
        classNames={classNames}
        onOpen={open}
      />
      {openId !== null && (
        <JobViewer
          {...shared}
          key={openId}
          id={openId}
          method={method}
          options={props.options}
          Large={props.Large}
          at={Number(picture ?? 0)}
          onWalk={(at) => setPicture(at === 0 ? null : String(at), 'replace')}
          onGoOn={(now) => void jobList.goOn(now)}
          onClose={close}
        />
      )}
    </Box>
  );
}
