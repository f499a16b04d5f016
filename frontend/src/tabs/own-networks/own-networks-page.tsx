import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNetworkRules, useNetworks, useRefusedFiles } from '../../api/networks';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { QueryFailure } from '../../components/query-failure';
import { RefusedFiles } from '../../components/network-uploads/refused-files';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { AddNetwork } from './add-network';
import { FirstSteps } from './first-steps';
import { OwnList } from './own-list';
import { OwnNetwork } from './own-network';

/** Networks from files: adding one, and what was read of the chosen one. */
export default function OwnNetworksPage() {
  const networks = useNetworks();
  const { value: chosen, choose } = useChosenNetwork();
  const rules = useNetworkRules();
  const refused = useRefusedFiles();
  const own = networks.data?.filter(({ group }) => group === 'user') ?? [];
  const canChange = rules?.allowed === true;
  const shown = chosen?.group === 'user' ? chosen : undefined;
  const settings = (
    <Stack spacing={3}>
      <AddNetwork rules={rules} />
      <QueryFailure query={networks} />
      <OwnList networks={own} chosenId={shown?.id} onChoose={choose} />
      <RefusedFiles refused={refused} />
    </Stack>
  );
  return (
    <MethodLayout settingsLabel="Your networks" settings={settings}>
      <Typography component="h1" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
        {shown?.title ?? 'Own networks'}
      </Typography>
      {shown !== undefined && <OwnNetwork key={shown.id} network={shown} canChange={canChange} />}
      {shown === undefined && own.length > 0 && (
        <Typography sx={{ mt: 2, maxWidth: '60ch' }}>
          Choose one of your networks to see what was read from its file.
        </Typography>
      )}
      {networks.isSuccess && own.length === 0 && canChange && <FirstSteps />}
    </MethodLayout>
  );
}
