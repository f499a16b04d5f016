import NetworkIcon from '@mui/icons-material/AccountTreeOutlined';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { FailureAlert } from '../failure-alert';
import { kindWord, sizeOf } from '../network-drawing/facts';
import { LayerDialog } from './layer-dialog';

export interface LayerChooserProps {
  /** The chosen layer, or the reason why no layer is chosen. */
  layer: ChosenLayer;
}

/** Chooses the layer: shows its name and a button that opens the drawing of the network. */
export function LayerChooser({ layer }: LayerChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const { graph, value, failure, repair, retry, choose } = layer;
  return (
    <Stack component="section" aria-labelledby="layer-heading" spacing={1}>
      <Typography id="layer-heading" variant="h2">
        Layer
      </Typography>
      <div>
        <Typography noWrap title={value?.name}>
          {value?.name ?? (failure === undefined ? <Skeleton width="60%" /> : 'none')}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ minHeight: 20 }}>
          {value !== undefined && `${kindWord(value.kind)} · ${sizeOf(value.output_shape)}`}
        </Typography>
      </div>
      {failure !== undefined && repair !== undefined && (
        <FailureAlert failure={failure} action={`Use ${repair}`} onAction={() => choose(repair, 'replace')} />
      )}
      {failure !== undefined && repair === undefined && (
        <FailureAlert failure={failure} {...(retry && { action: 'Try again', onAction: retry })} />
      )}
      {graph !== undefined && (
        <Button
          variant="outlined"
          startIcon={<NetworkIcon />}
          aria-haspopup="dialog"
          data-select-layer=""
          onClick={() => setOpen(true)}
        >
          Select layer
        </Button>
      )}
      {graph === undefined && failure === undefined && <Skeleton variant="rounded" height={40} />}
      {isOpen && graph !== undefined && (
        <LayerDialog
          graph={graph}
          chosen={value?.name}
          onUse={(name) => {
            choose(name);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Stack>
  );
}
