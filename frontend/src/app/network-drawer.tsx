import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { failureOf } from '../api/failure';
import { useNetworks } from '../api/networks';
import { FailureAlert } from '../components/failure-alert';
import { useChosenNetwork } from '../hooks/use-chosen-network';
import { NetworkCard } from './network-card';

export interface NetworkDrawerProps {
  /** Whether it is open. */
  isOpen: boolean;
  /** Called when it is closed, also after a network was chosen. */
  onClose: () => void;
}

/** The list of networks, one of which every tab asks. */
export function NetworkDrawer({ isOpen, onClose }: NetworkDrawerProps) {
  const networks = useNetworks();
  const { value: chosen, choose } = useChosenNetwork();
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': 'networks-title' } }}
    >
      <Box sx={{ width: 'min(400px, 92vw)', p: 2 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
          <Typography id="networks-title" variant="h1" component="h2" sx={{ flexGrow: 1 }}>
            Networks
          </Typography>
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Box>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          Every tab asks the network that is chosen here.
        </Typography>
        {networks.isPending && <Skeleton variant="rounded" height={200} />}
        {networks.isError && (
          <FailureAlert
            failure={failureOf(networks.error)}
            action="Try again"
            onAction={() => void networks.refetch()}
          />
        )}
        {networks.data?.length === 0 && <Typography>This server has no network.</Typography>}
        <Stack component="ul" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {networks.data?.map((network) => (
            <NetworkCard
              key={network.id}
              network={network}
              isChosen={network.id === chosen?.id}
              onChoose={() => {
                choose(network.id);
                onClose();
              }}
            />
          ))}
        </Stack>
      </Box>
    </Drawer>
  );
}
