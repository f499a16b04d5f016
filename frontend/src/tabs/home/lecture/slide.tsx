import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { Step } from '../strip/step';
import type { Story } from '../strip/use-story';

export interface SlideProps {
  step: Step;
  story: Story;
  /** Id of the element with the title, which names the lecture. */
  titleId: string;
  /** Called when the tab behind the step is opened. */
  onDoor: () => void;
}

/** One step of the strip, as large as the screen, beside one or two sentences about it. */
export function Slide({
  step: { id, titleOf, explanationOf, tab, Body },
  story,
  titleId,
  onDoor,
}: SlideProps) {
  return (
    <Box
      sx={{
        overflow: 'auto',
        display: 'grid',
        gap: { xs: 2, md: 6 },
        p: { xs: 2, md: 6 },
        alignContent: { xs: 'start', md: 'center' },
        alignItems: 'center',
        justifyContent: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'min(70vh, 50vw) minmax(0, 720px)' },
      }}
    >
      <Body story={story} />
      <Box>
        <Typography
          component="h2"
          id={titleId}
          sx={{ fontSize: 'clamp(1.5rem, 3.6vw, 4rem)', lineHeight: 1.15, fontWeight: 600 }}
        >
          {titleOf(story)}
        </Typography>
        <Typography sx={{ mt: 3, fontSize: 'clamp(1.125rem, 1.8vw, 2rem)', lineHeight: 1.45 }}>
          {explanationOf(story)}
        </Typography>
        <Button component={Link} to={story.links[id]} onClick={onDoor} variant="outlined" sx={{ mt: 3 }}>
          Open {tab}
        </Button>
      </Box>
    </Box>
  );
}
