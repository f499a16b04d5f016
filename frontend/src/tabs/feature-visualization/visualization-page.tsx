import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { failureOf, type Failure } from '../../api/failure';
import { cancelJob, startJob, useEstimate, type Job, type JobRequest } from '../../api/jobs';
import { useNetwork } from '../../api/network';
import { FailureAlert } from '../../components/failure-alert';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenLayer } from '../../hooks/use-chosen-layer';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { MORE_STEPS } from './job-actions';
import { JobCard } from './job-card';
import { JobGallery } from './job-gallery';
import { duration, settingsOf } from './job-words';
import { SettingsForm } from './settings-form';
import { useDraft } from './use-draft';

const PAUSE_MS = 500;

/** What does a part of the network look for? */
export default function VisualizationPage() {
  const network = useChosenNetwork().value;
  const layer = useChosenLayer(network?.id);
  const details = useNetwork(network?.id).data;
  const draft = useDraft(network?.id, layer.value?.name, (kind) =>
    kind === 'class' ? network?.classes : (layer.value?.output_shape.at(-1) ?? undefined),
  );
  const estimate = useEstimate(useRested(draft.request(false)));
  const queries = useQueryClient();
  const [jobs, setJobs] = useState<Job[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const show = (job: Job) => setJobs((shown) => [job, ...shown.filter(({ id }) => id !== job.id)]);
  const attempt = async (work: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(failureOf(error as Error));
    }
  };
  const start = (body: JobRequest | undefined) =>
    attempt(async () => {
      if (body !== undefined) show(await startJob(body));
    });
  const again = (job: Job, more: number) => {
    const settings = settingsOf(job);
    const steps = settings.steps + more;
    return start({ method: 'feature_visualization', network: job.network, settings: { ...settings, steps } });
  };
  const use = (job: Job) => {
    const { objectives, ...settings } = settingsOf(job);
    const [layerName] = job.layers;
    if (layerName !== undefined) layer.choose(layerName);
    draft.setKind(objectives[0]?.kind ?? 'channel');
    draft.setWeights(settings.mix ? objectives.map(({ weight }) => weight).join(', ') : '');
    draft.setOptions(settings);
    draft.setIndices(objectives.map(({ index }) => index ?? 0).join(', '));
  };
  const seconds = estimate.data?.seconds;
  return (
    <MethodLayout
      settingsLabel="Objective and settings"
      settings={
        <SettingsForm
          layer={layer}
          draft={draft}
          classNames={details?.class_names ?? []}
          estimate={seconds === undefined || seconds === null ? '' : `about ${duration(seconds)}`}
          refusal={estimate.error === null ? undefined : failureOf(estimate.error)}
          onStart={(mix) => void start(draft.request(mix))}
        />
      }
    >
      <Typography component="h1" variant="h1" noWrap>
        {network === undefined ? 'Feature Visualization' : `Feature Visualization of ${network.title}`}
      </Typography>
      {failure !== undefined && <FailureAlert failure={failure} onClose={() => setFailure(undefined)} />}
      <Stack spacing={4} sx={{ mt: 1 }}>
        {jobs.length === 0 && (
          <Typography color="textSecondary">
            Choose a layer and channels, then press Visualize. The images grow here, live.
          </Typography>
        )}
        {jobs.map((job) => (
          <JobCard
            key={`${job.id} ${job.created}`}
            job={job}
            onCancel={({ id }) => void attempt(() => cancelJob(id))}
            onMore={(over) => void again(over, over.state === 'done' ? MORE_STEPS : 0)}
            onUse={use}
          />
        ))}
      </Stack>
      <JobGallery network={network?.id} layer={layer.value?.name} onOpen={show} />
    </MethodLayout>
  );
}

/** A request once it has not changed for a while, so that typing asks nothing. */
function useRested(request: JobRequest | undefined): JobRequest | undefined {
  const text = request === undefined ? undefined : JSON.stringify(request);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === undefined ? undefined : (JSON.parse(rested) as JobRequest);
}
