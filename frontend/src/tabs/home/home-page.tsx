import Box from '@mui/material/Box';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import { useState } from 'react';
import { useMethodTabs } from '../tab';
import { Introduction } from './introduction';
import { Lecture } from './lecture/lecture';
import { MethodCard } from './method-card';
import { Strip } from './strip/strip';
import { useStory } from './strip/use-story';

/** A photograph, its prediction, its heatmap, its filters and its dream as one strip; below, a card for each method. */
export default function HomePage() {
  const tabs = useMethodTabs();
  const story = useStory();
  const [isLecture, setLecture] = useState(false);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'minmax(0, 1fr)',
        maxWidth: 1600,
        mx: 'auto',
        px: { xs: 2, md: 4 },
        py: 3,
      }}
    >
      <Introduction onLecture={() => setLecture(true)} />
      <PhotographChooser isCompact />
      <Strip story={story} />
      {isLecture && <Lecture story={story} onClose={() => setLecture(false)} />}
      <Box
        component="section"
        aria-label="Methods"
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
        }}
      >
        {tabs.map((tab) => (
          <MethodCard key={tab.path} tab={tab} />
        ))}
      </Box>
    </Box>
  );
}
