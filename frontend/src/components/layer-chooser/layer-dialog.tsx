import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { NetworkGraph } from '../../api/graph';
import { ReportButton } from '../load-report/report-button';
import { TallDialog } from '../tall-dialog';
import { LayerFacts } from '../network-drawing/layer-facts';
import { NetworkDrawing } from '../network-drawing/network-drawing';

export interface LayerDialogProps {
  /** The network of the layer. */
  graph: NetworkGraph;
  /** Name of the present layer; undefined before one is chosen. */
  chosen: string | undefined;
  /** Called with the name of the selected layer. */
  onUse: (layer: string) => void;
  /** Called when the dialog is closed without a choice. */
  onClose: () => void;
}

/** A dialog with the drawing of the network and the details of the selected layer. */
export function LayerDialog({ graph, chosen, onUse, onClose }: LayerDialogProps) {
  const [picked, setPicked] = useState(chosen);
  const layer = graph.layers.find(({ name }) => name === picked);
  return (
    <TallDialog
      title="Select layer"
      before={<ReportButton networkId={graph.network} title={graph.network} />}
      behind={
        <Button
          variant="contained"
          disabled={layer === undefined}
          onClick={() => layer !== undefined && onUse(layer.name)}
        >
          Use this layer
        </Button>
      }
      onClose={onClose}
    >
      <Box sx={{ px: 2, pb: 1 }}>
        <LayerFacts layer={layer} />
      </Box>
      <Box sx={{ flex: '1 1 0', minHeight: 0, px: 2, pb: 1 }}>
        <NetworkDrawing graph={graph} chosen={picked} onChoose={setPicked} onFind={setPicked} />
      </Box>
    </TallDialog>
  );
}
