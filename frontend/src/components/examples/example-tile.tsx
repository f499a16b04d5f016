import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { Example } from '../../api/examples';
import { formatValue } from '../numbers';

export interface ExampleTileProps {
  example: Example;
  /** Called when it is clicked. */
  onOpen: () => void;
}

/** The short name of a class: the first of several words for it. */
export const shortLabel = ({ label, name }: Example) => label?.split(',')[0] ?? name;

/** The patch of an example, with the response of the channel below it. */
export function ExampleTile({ example, onOpen }: ExampleTileProps) {
  const label = shortLabel(example);
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <ButtonBase
        aria-label={`Open ${label}, ${formatValue(example.value)}`}
        title={label}
        onClick={onOpen}
        sx={{ display: 'block', width: '100%', aspectRatio: 1, bgcolor: 'stage', borderRadius: 0.5 }}
      >
        <Box
          component="img"
          src={`${example.patch}&longest_px=256`}
          alt=""
          loading="lazy"
          draggable={false}
          sx={{ display: 'block', width: '100%', height: '100%', objectFit: 'contain', borderRadius: 0.5 }}
        />
      </ButtonBase>
      <Typography
        component="figcaption"
        variant="body2"
        color="textSecondary"
        noWrap
        sx={{ textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}
      >
        {formatValue(example.value)}
      </Typography>
    </Box>
  );
}
