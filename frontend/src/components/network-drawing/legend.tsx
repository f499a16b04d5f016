import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { COLOR_NAMES, type ColorName } from './node-colors';
import { DRAWING_STYLE } from './viewport/drawing-style';

const WORDS: Record<ColorName, string> = {
  convolution: 'convolution',
  pooling: 'pooling',
  module: 'module, click to expand',
  end: 'input, output',
  quiet: 'other layers',
};

/** The meaning of the colours and shapes of the drawing. */
export function Legend() {
  return (
    <Box
      component="ul"
      aria-label="Colours and shapes"
      sx={[
        DRAWING_STYLE,
        { display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, p: 0, listStyle: 'none', cursor: 'auto' },
      ]}
    >
      {COLOR_NAMES.map((name) => (
        <Box component="li" key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            data-color={name}
            sx={{ width: 24, height: 14, boxSizing: 'border-box', border: '1px solid' }}
            aria-hidden
          />
          <Typography variant="body2">{WORDS[name]}</Typography>
        </Box>
      ))}
    </Box>
  );
}
