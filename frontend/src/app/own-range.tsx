import LinearProgress from '@mui/material/LinearProgress';
import { failureOf } from '../api/failure';
import { useNetwork } from '../api/network';
import { FailureAlert } from '../components/failure-alert';
import { InputRange } from '../components/load-report/input-range';

export interface OwnRangeProps {
  /** Id of a network of models/user/. */
  networkId: string;
}

/** The input range of a person's own network, or why it cannot be loaded. */
export function OwnRange({ networkId }: OwnRangeProps) {
  const network = useNetwork(networkId);
  if (network.isPending) return <LinearProgress aria-label="Loading the network" />;
  if (network.isError) return <FailureAlert failure={failureOf(network.error)} />;
  return <InputRange networkId={networkId} known={network.data.input_range} isOwn />;
}
