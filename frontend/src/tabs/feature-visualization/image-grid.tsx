import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { JobResults } from '../../components/jobs/job-method';

/** Up to this number images are drawn larger. */
const FEW = 6;

/** The images of a job side by side, each in its position from the start. */
export function ImageGrid({ images, titles, altOf, onOpen }: JobResults) {
  const width = titles.length > FEW ? 128 : 192;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        my: 1,
        gridTemplateColumns: { xs: '1fr 1fr', sm: `repeat(auto-fill, ${width}px)` },
      }}
    >
      {titles.map((title, at) => (
        <Box component="figure" key={`${at} ${title}`} sx={{ m: 0, minWidth: 0 }}>
          <ButtonBase
            aria-label={`Open ${title}`}
            onClick={() => onOpen(at)}
            sx={{ display: 'block', width: '100%', aspectRatio: 1, bgcolor: 'stage', borderRadius: 1 }}
          >
            {images[at] !== undefined && (
              <Box
                component="img"
                src={images[at]}
                alt={altOf(title)}
                draggable={false}
                sx={{ display: 'block', width: '100%', height: '100%', borderRadius: 1 }}
              />
            )}
          </ButtonBase>
          <Typography component="figcaption" variant="body2" color="textSecondary" noWrap title={title}>
            {title}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
