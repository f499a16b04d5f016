import Box from '@mui/material/Box';
import { useMethodTabs } from '../tab';
import { Introduction } from './introduction';
import { MethodCard } from './method-card';

/** An introduction, and a card for each method. */
export default function HomePage() {
  const tabs = useMethodTabs();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 3, md: 6 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(280px, 360px) minmax(0, 1fr)' },
        alignItems: 'start',
        maxWidth: 1200,
        mx: 'auto',
        px: { xs: 2, md: 4 },
        py: { xs: 3, md: 5 },
      }}
    >
      <Introduction first={tabs[0]} />
      <Box
        component="section"
        aria-label="Methods"
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          // One card fills the width, six use two columns.
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
        }}
      >
        {tabs.map((tab) => (
          <MethodCard key={tab.path} tab={tab} />
        ))}
      </Box>
    </Box>
  );
}
