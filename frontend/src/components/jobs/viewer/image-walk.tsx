import PreviousIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';

export interface ImageWalkProps {
  /** Index of the image that is shown. */
  at: number;
  count: number;
  /** Its title. */
  title: string;
  /** Called with the index of the image to show instead. */
  onWalk: (at: number) => void;
}

/** The title of the image, and buttons for the next and the previous one. */
export function ImageWalk({ at, count, title, onWalk }: ImageWalkProps) {
  return (
    <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0, alignItems: 'center', gap: 1, minHeight: 40 }}>
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
