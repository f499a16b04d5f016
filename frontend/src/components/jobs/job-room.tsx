import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { ComponentType, ReactNode } from 'react';
import type { NetworkGraph } from '../../api/graph';
import type { Job, Method } from '../../api/jobs';
import { useAddress } from '../../hooks/use-address';
import { FailureAlert } from '../failure-alert';
import type { Option } from '../options/option';
import { JobCard } from './job-card';
import { JobGallery } from './job-gallery';
import type { JobImagesProps } from './job-images';
import { JobSkeleton } from './job-skeleton';
import { JobViewer } from './job-viewer';
import type { LargeImage } from './large-image';
import { RESULTS_ID, type Desk } from './use-desk';

/** What can be done with the settings of a job. */
export interface Reuse {
  /** Put them into the form. */
  onUse: (job: Job) => void;
  /** Put the objectives of the job beside those that are mixed already. @default they cannot be mixed */
  onMix?: (job: Job) => void;
}

export interface JobRoomProps extends Reuse {
  method: Method;
  /** Jobs and what is done with them. */
  desk: Desk;
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
export function JobRoom(props: JobRoomProps) {
  const { method, desk, network, graph, layer, image, classNames, Images, galleryTitle, empty } = props;
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
      {desk.failure !== undefined && <FailureAlert failure={desk.failure} onClose={desk.forgetFailure} />}
      <Stack component="section" aria-label="Results" spacing={4}>
        {desk.jobs === undefined && <JobSkeleton />}
        {desk.jobs?.length === 0 && empty}
        {desk.jobs?.map((job) => (
          <JobCard
            key={`${job.id} ${job.created}`}
            {...shared}
            job={job}
            isFollowed={desk.followed.has(job.id)}
            Large={props.Large}
            {...(Images && { Images })}
            onCancel={() => void desk.cancel(job)}
            onGoOn={(now) => void desk.goOn(now)}
            onOpen={(at) => open(job, at)}
            onRemove={() => desk.remove(job)}
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
          onGoOn={(now) => void desk.goOn(now)}
          onClose={close}
        />
      )}
    </Box>
  );
}
