import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Slider from '@mui/material/Slider';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EnlargementToggle } from '../../../components/enlargement-toggle';
import { COLOR_MAPS } from '../../../components/heatmap/colors/color-maps';
import { DEFAULT_LOOK, FULL_COLORS, type FullColor, type Showing } from '../../../components/heatmap/look';
import { Toggle } from '../../../components/toggle';
import type { LookSettings } from './use-look';

export interface ViewOptionsProps {
  settings: LookSettings;
}

const SHOWINGS: readonly (readonly [Showing, string])[] = [
  ['beside', 'Side by side'],
  ['photograph', 'Photograph'],
  ['heatmap', 'Heatmap'],
  ['overlay', 'Overlay'],
];
/** The value of the default colour map; an empty value would be no choice. */
const DEFAULT = 'default';

/** How the heatmaps are shown: beside the photograph or over it, colours, range and enlargement. */
export function ViewOptions({ settings }: ViewOptionsProps) {
  const [moving, setMoving] = useState<number>();
  const { showing, colors, opacity, enlargement, fullColor } = settings.look;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, minHeight: 40 }}>
      <Toggle label="Show" value={showing} options={SHOWINGS} onChoose={settings.setShowing} />
      <TextField
        select
        size="small"
        label="Colours"
        value={colors ?? DEFAULT}
        onChange={({ target }) => settings.setColors(target.value === DEFAULT ? null : target.value)}
        sx={{ width: 152 }}
      >
        <MenuItem value={DEFAULT}>Default</MenuItem>
        {COLOR_MAPS.map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label="Colour range up to"
        value={fullColor}
        onChange={({ target }) => settings.setFullColor(Number(target.value) as FullColor)}
        sx={{ width: 152 }}
      >
        {FULL_COLORS.map((percentile) => (
          <MenuItem key={percentile} value={percentile}>
            {percentile === DEFAULT_LOOK.fullColor ? 'Maximum' : `${percentile}th percentile`}
          </MenuItem>
        ))}
      </TextField>
      <EnlargementToggle value={enlargement} onChoose={settings.setEnlargement} />
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
