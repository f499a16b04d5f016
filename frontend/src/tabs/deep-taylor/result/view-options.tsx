import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { COLOR_MAPS } from '../../../components/heatmap/colors/color-maps';
import {
  FULL_COLORS,
  USUAL_LOOK,
  type Enlargement,
  type FullColor,
  type Showing,
} from '../../../components/heatmap/look';
import type { LookSettings } from './use-look';

export interface ViewOptionsProps {
  settings: LookSettings;
}

const SHOWINGS: readonly (readonly [Showing, string])[] = [
  ['beside', 'Beside'],
  ['photograph', 'Input'],
  ['heatmap', 'Heatmap'],
  ['overlay', 'Overlay'],
];
/** Stands for the map that suits the numbers; an empty value would be no choice. */
const USUAL = 'usual';

/** How the heatmaps are shown: beside the photograph or over it, in which colours, how bright, how enlarged. */
export function ViewOptions({ settings }: ViewOptionsProps) {
  const [moving, setMoving] = useState<number>();
  const { showing, colors, opacity, enlargement, fullColor } = settings.look;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Show"
        value={showing}
        onChange={(_, next: Showing | null) => settings.setShowing(next ?? showing)}
      >
        {SHOWINGS.map(([value, title]) => (
          <ToggleButton key={value} value={value}>
            {title}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        size="small"
        label="Colours"
        value={colors ?? USUAL}
        onChange={({ target }) => settings.setColors(target.value === USUAL ? null : target.value)}
        sx={{ width: 152 }}
      >
        <MenuItem value={USUAL}>As usual</MenuItem>
        {COLOR_MAPS.map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label="Full colour from"
        value={fullColor}
        onChange={({ target }) => settings.setFullColor(Number(target.value) as FullColor)}
        sx={{ width: 152 }}
      >
        {FULL_COLORS.map((percentile) => (
          <MenuItem key={percentile} value={percentile}>
            {percentile === USUAL_LOOK.fullColor ? 'Greatest value' : `${percentile}th percentile`}
          </MenuItem>
        ))}
      </TextField>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Enlarge maps"
        value={enlargement}
        onChange={(_, next: Enlargement | null) => settings.setEnlargement(next ?? enlargement)}
      >
        <ToggleButton value="pixelated">Pixels</ToggleButton>
        <ToggleButton value="auto">Smooth</ToggleButton>
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mr: 1 }}>
        <Typography variant="body2" color="textSecondary" aria-hidden>
          Opacity
        </Typography>
        <Slider
          size="small"
          aria-label="Opacity of the heatmap"
          disabled={showing !== 'overlay'}
          min={0}
          max={1}
          step={0.05}
          value={moving ?? opacity}
          onChange={(_, next) => setMoving(next)}
          onChangeCommitted={(_, next) => {
            setMoving(undefined);
            settings.setOpacity(next);
          }}
          sx={{ width: 120 }}
        />
      </Box>
    </Box>
  );
}
