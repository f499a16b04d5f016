import HideIcon from '@mui/icons-material/ChevronRight';
import ShowIcon from '@mui/icons-material/AccountTreeOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { useStoredFlag } from '../../hooks/use-stored-flag';
import { NetworkDrawing } from '../network-drawing/network-drawing';

export interface LayerNavigatorProps {
  /** The chosen layer, with the graph of its network. */
  layer: ChosenLayer;
  /** Called with the layer that is clicked. @default it becomes the chosen layer */
  onGo?: (layer: string) => void;
}

const WIDTH_PX = 360;

/** The drawing of the network beside the results: a click chooses a layer. It can be hidden. */
export function LayerNavigator({ layer: { graph, value, choose }, onGo = choose }: LayerNavigatorProps) {
  const [isShown, setShown] = useStoredFlag('innsyn-navigator', true);
  if (graph === undefined) return null;
  const label = isShown ? 'Hide the drawing of the network' : 'Show the drawing of the network';
  return (
    <Box
      component="nav"
      aria-label="Layers of the network"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        width: isShown ? WIDTH_PX : 40,
        height: '100%',
        boxSizing: 'border-box',
        p: isShown ? 1.5 : 0.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {isShown && (
          <Typography variant="h2" noWrap sx={{ flexGrow: 1 }}>
            Layers
          </Typography>
        )}
        <Tooltip title={label}>
          <IconButton
            size="small"
            aria-label={label}
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <HideIcon /> : <ShowIcon />}
          </IconButton>
        </Tooltip>
      </Box>
      {isShown && (
        <Box sx={{ flex: '1 1 0', minHeight: 0 }}>
          <NetworkDrawing key={graph.network} graph={graph} chosen={value?.name} onChoose={onGo} isCompact />
        </Box>
      )}
    </Box>
  );
}
