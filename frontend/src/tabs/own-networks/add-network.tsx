import UploadIcon from '@mui/icons-material/Upload';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { useNetworkRules } from '../../api/networks';
import { NetworkUploadStatus } from '../../components/network-uploads/network-upload-status';
import { useNetworkUploads } from '../../components/network-uploads/network-uploads';
import { formatCount } from '../../components/numbers';

const MB = 1_000_000;

export interface AddNetworkProps {
  /** Whether this server takes networks; undefined while unknown. */
  rules: ReturnType<typeof useNetworkRules>;
}

/** The button that adds a network, and the state of the upload; or why none is taken. */
export function AddNetwork({ rules }: AddNetworkProps) {
  const { current, pickFile } = useNetworkUploads();
  const isRunning = current !== undefined && current.failure === undefined;
  return (
    <Stack component="section" aria-labelledby="add-heading" spacing={1.5}>
      <Typography id="add-heading" variant="h2">
        Add your network
      </Typography>
      <Button
        variant="contained"
        startIcon={<UploadIcon />}
        onClick={pickFile}
        disabled={rules?.allowed !== true || isRunning}
      >
        Choose a file
      </Button>
      <Typography variant="body2" color="textSecondary">
        {rules?.allowed === false
          ? 'This server takes no networks. Whoever runs it can allow it with NETWORK_UPLOADS=on, or put the file into models/user/.'
          : `Or drop it on the page: a .keras or .h5 file with a whole network${rules === undefined ? '' : `, at most ${formatCount(rules.limit_bytes / MB)} MB`}. Everyone who uses this server can use the network.`}
      </Typography>
      <NetworkUploadStatus />
    </Stack>
  );
}
