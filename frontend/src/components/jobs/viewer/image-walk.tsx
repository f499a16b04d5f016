import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';

export interface ImageWalkProps {
  /** Place of the image that is shown. */
  at: number;
  count: number;
  /** What it is of. */
  title: string;
  /** Called with the place of the image that shall be shown instead. */
  onWalk: (at: number) => void;
}

/** Which of several images is shown, and the ways to the next. */
export function ImageWalk({ at, count, title, onWalk }: ImageWalkProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 40 }}>
      <Typography noWrap title={title} sx={{ flexGrow: 1 }}>
        {count > 1 ? `${at + 1} of ${count}: ${title}` : title}
      </Typography>
      {count > 1 && (
        <>
          <IconButton aria-label="Previous image" onClick={() => onWalk((at - 1 + count) % count)}>
            <PreviousIcon />
          </IconButton>
          <IconButton aria-label="Next image" onClick={() => onWalk((at + 1) % count)}>
            <NextIcon />
          </IconButton>
        </>
      )}
    </Box>
  );
}
