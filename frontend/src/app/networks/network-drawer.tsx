import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useNetworks, useRefusedFiles } from '../../api/networks';
import { RefusedFiles } from '../../components/network-uploads/refused-files';
import { QueryFailure } from '../../components/query-failure';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { OWN_NETWORKS_PATH } from '../../hooks/own-networks-path';
import { groupNetworks } from './network-groups';
import { NetworkSection } from './network-section';

export interface NetworkDrawerProps {
  /** Whether it is open. */
  isOpen: boolean;
  /** Called to close it, also after a network was chosen. */
  onClose: () => void;
}

/** The list of networks, from which one is chosen for all tabs. */
export function NetworkDrawer({ isOpen, onClose }: NetworkDrawerProps) {
  const networks = useNetworks();
  const { value: chosen, choose } = useChosenNetwork();
  const refused = useRefusedFiles();
  const { search } = useLocation();
  const [searched, setSearched] = useState('');
  const groups = groupNetworks(networks.data ?? [], searched);
  const isFound = groups.some((group) => group.networks.length > 0);
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
          All tabs use the network that is chosen here.
        </Typography>
        {networks.isPending && <Skeleton variant="rounded" height={200} />}
        <QueryFailure query={networks} />
        {networks.isSuccess && (
          <Stack spacing={3}>
            <Button
              component={Link}
              to={{ pathname: OWN_NETWORKS_PATH, search }}
              onClick={onClose}
              variant="outlined"
              startIcon={<AddIcon />}
            >
              Add your network
            </Button>
            <TextField
              type="search"
              size="small"
              label="Search networks"
              value={searched}
              onChange={(event) => setSearched(event.target.value)}
            />
            {!isFound && searched !== '' && <Typography>No network matches “{searched}”.</Typography>}
            {groups.map((group) => (
              <NetworkSection
                key={group.id}
                group={group}
                isFolded={group.id === 'missing' && searched === '' && chosen?.weights_present !== false}
                chosenId={chosen?.id}
                onChoose={(id) => {
                  choose(id);
                  onClose();
                }}
              >
                {group.id === 'user' && searched === '' && refused.length > 0 && (
                  <RefusedFiles refused={refused} />
                )}
              </NetworkSection>
            ))}
          </Stack>
        )}
      </Box>
    </Drawer>
  );
}
