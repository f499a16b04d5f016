import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useNetwork } from '../../api/network';
import { usePrediction } from '../../api/predictions';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { AblationCheck } from '../ablation/ablation-check';
import { QueryFailure } from '../query-failure';

export interface SwitchOffDialogProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
  onClose: () => void;
}

/** What happens to the prediction for the chosen photograph when a channel is switched off. */
export function SwitchOffDialog({ network, layer, channel, onClose }: SwitchOffDialogProps) {
  const titleId = useId();
  const image = useChosenImage().value;
  const details = useNetwork(network);
  const classes = details.data?.classes ?? 0;
  const prediction = usePrediction(image && classes > 0 ? { network, image: image.id, top: 1 } : undefined);
  const first = prediction.data?.classes[0];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId} variant="h2">
        Without channel {channel} of {layer}
      </DialogTitle>
      <DialogContent>
        {details.data !== undefined && classes === 0 && (
          <Typography>
            The network has no classes, so no prediction can change. Activations of later layers do.
          </Typography>
        )}
        {image === undefined && <Typography>Choose a photograph first.</Typography>}
        <QueryFailure query={prediction} />
        {image !== undefined && first !== undefined && (
          <AblationCheck
            isAskedAtOnce
            request={{ network, image: image.id, layer, filters: [channel], class_index: first.index }}
            classNames={details.data?.class_names ?? []}
          />
        )}
        {prediction.isFetching && <Skeleton aria-label="Prediction" height={64} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
