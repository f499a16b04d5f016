import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import { useId, useState, type KeyboardEvent } from 'react';
import { useFullScreen } from '../../../hooks/use-full-screen';
import { STEPS } from '../strip/steps';
import type { Story } from '../strip/use-story';
import { LectureBar } from './lecture-bar';
import { Slide } from './slide';

export interface LectureProps {
  story: Story;
  onClose: () => void;
}

const LAST = STEPS.length - 1;

/** The strip as a lecture: one step a slide, in large type. Arrow keys turn the slides, Escape ends it. */
export function Lecture({ story, onClose }: LectureProps) {
  const [at, setAt] = useState(0);
  const titleId = useId();
  useFullScreen(onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = slideAfter(event.key, at);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <Dialog fullScreen open onClose={onClose} onKeyDown={onKeyDown} aria-labelledby={titleId}>
      <Box
        sx={{
          height: '100%',
          boxSizing: 'border-box',
          display: 'grid',
          gridTemplateRows: 'minmax(0, 1fr) auto',
          bgcolor: 'background.default',
        }}
      >
        {STEPS.map(
          (step, place) =>
            place === at && (
              <Slide key={step.id} step={step} story={story} titleId={titleId} onDoor={onClose} />
            ),
        )}
        <LectureBar at={at} last={LAST} onTurn={setAt} onClose={onClose} />
      </Box>
    </Dialog>
  );
}

/** The slide to which a key turns; undefined if it turns none. */
function slideAfter(key: string, at: number): number | undefined {
  const turns: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    PageDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    PageUp: at - 1,
    Home: 0,
    End: LAST,
  };
  const next = turns[key];
  return next === undefined ? undefined : Math.min(LAST, Math.max(0, next));
}
