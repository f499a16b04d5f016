import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import type { NetworkGraph } from '../../api/graph';
import { ReportButton } from '../load-report/report-button';
import { LayerFacts } from '../network-drawing/layer-facts';
import { NetworkDrawing } from '../network-drawing/network-drawing';

export interface LayerDialogProps {
  /** The network from which a layer is chosen. */
  graph: NetworkGraph;
  /** Name of the layer that is chosen now; undefined while there is none. */
  chosen: string | undefined;
  /** Called with the name of the layer that shall be used. */
  onUse: (layer: string) => void;
  /** Called when the dialog is closed without a choice. */
  onClose: () => void;
}

/** The drawing of the network in a dialog; what is known about the pressed layer stands at its top. */
export function LayerDialog({ graph, chosen, onUse, onClose }: LayerDialogProps) {
  const [picked, setPicked] = useState(chosen);
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const layer = graph.layers.find(({ name }) => name === picked);
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={isNarrow}
      fullWidth
      maxWidth="lg"
      aria-labelledby="layer-dialog-title"
      slotProps={{ paper: { sx: { height: { xs: '100%', sm: 'calc(100vh - 64px)' } } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1 }}>
        <DialogTitle id="layer-dialog-title" variant="h2" sx={{ p: 0, flexGrow: 1 }}>
          Select layer
        </DialogTitle>
        <ReportButton networkId={graph.network} title={graph.network} />
        <Button onClick={onClose}>Close</Button>
        {layer !== undefined && (
          <Button variant="contained" onClick={() => onUse(layer.name)}>
            Use this layer
          </Button>
        )}
      </Box>
      <Box sx={{ px: 2, pb: 1 }}>
        <LayerFacts layer={layer} />
      </Box>
      <Box sx={{ flex: '1 1 0', minHeight: 0, px: 2, pb: 1 }}>
        <NetworkDrawing graph={graph} chosen={picked} onChoose={setPicked} />
      </Box>
    </Dialog>
  );
}
