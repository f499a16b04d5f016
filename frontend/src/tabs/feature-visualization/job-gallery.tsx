import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useJobs, type Job } from '../../api/jobs';
import { failureOf } from '../../api/failure';
import { FailureAlert } from '../../components/failure-alert';
import { titleOf } from './job-words';

export interface JobGalleryProps {
  network: string | undefined;
  layer: string | undefined;
  /** Called with the job that is opened. */
  onOpen: (job: Job) => void;
}

/** Everything that was ever made for the network, newest first. */
export function JobGallery({ network, layer, onOpen }: JobGalleryProps) {
  const [isOneLayer, setOneLayer] = useState(false);
  const query = useJobs(network, isOneLayer ? layer : undefined);
  const jobs = (query.data?.pages ?? []).flatMap((page) => page.jobs).filter((job) => job.preview !== null);
  return (
    <Box component="section" aria-label="Made before" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Typography variant="h2">Made before</Typography>
        <FormControlLabel
          label="This layer only"
          control={<Switch size="small" checked={isOneLayer} onChange={(_, isOn) => setOneLayer(isOn)} />}
        />
      </Box>
      {query.error !== null && (
        <FailureAlert
          failure={failureOf(query.error)}
          action="Try again"
          onAction={() => void query.refetch()}
        />
      )}
      {query.data !== undefined && jobs.length === 0 && (
        <Typography color="textSecondary">Nothing yet. What you make stays here.</Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {jobs.map((job) => (
          <ButtonBase key={job.id} onClick={() => onOpen(job)} aria-label={`Open ${titleOf(job)}`}>
            <Box
              component="img"
              src={job.preview ?? ''}
              alt=""
              sx={{ width: 96, height: 96, borderRadius: 1 }}
            />
          </ButtonBase>
        ))}
      </Box>
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          Older ones
        </Button>
      )}
    </Box>
  );
}
