import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { failureOf } from '../../api/failure';
import { useNetwork } from '../../api/network';
import type { NetworkSummary } from '../../api/networks';
import { FailureAlert } from '../../components/failure-alert';
import { InputRange } from '../../components/load-report/input-range';
import { ReportButton } from '../../components/load-report/report-button';
import { ClassesForm } from './classes-form';
import { DeleteNetwork } from './delete-network';
import { ReadFacts } from './read-facts';
import { SamplePrediction } from './sample-prediction';
import { TitleForm } from './title-form';

export interface OwnNetworkProps {
  /** A network from a file. */
  network: NetworkSummary;
  /** Whether this server lets it be changed and deleted. */
  canChange: boolean;
}

/** What was read from the file of a network, ways to correct it, and a sample's prediction that shows the effect. */
export function OwnNetwork({ network, canChange }: OwnNetworkProps) {
  const { id, title } = network;
  const details = useNetwork(id);
  return (
    <Box
      sx={{
        mt: 2,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        alignItems: 'start',
      }}
    >
      <Stack spacing={3}>
        {details.isPending && <LinearProgress aria-label="Reading the network" />}
        {details.isError && <FailureAlert failure={failureOf(details.error)} />}
        {details.data !== undefined && (
          <>
            <ReadFacts network={details.data} canChange={canChange} />
            <InputRange networkId={id} known={details.data.input_range} isOwn={canChange} />
            {canChange && <TitleForm key={title} networkId={id} title={title} />}
            {details.data.classes > 0 && (
              <ClassesForm
                key={details.data.class_names.join('\n')}
                network={details.data}
                canChange={canChange}
              />
            )}
          </>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ReportButton networkId={id} title={title} isOwn={canChange} />
          {canChange && <DeleteNetwork network={network} />}
        </Box>
      </Stack>
      <SamplePrediction network={network} />
    </Box>
  );
}
