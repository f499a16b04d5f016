import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link, useLocation } from 'react-router';
import { Disclosure } from '../../components/disclosure';
import { ExternalLink } from '../../components/external-link';
import type { MethodTab } from '../tab';

export interface MethodCardProps {
  /** The tab of the method. */
  tab: MethodTab;
}

/** A method: question, description and paper. A click anywhere except on a button opens its tab. */
export function MethodCard({ tab }: MethodCardProps) {
  const { search } = useLocation();
  const titleId = useId();
  const { method } = tab;
  return (
    <Paper
      component="article"
      aria-labelledby={titleId}
      variant="outlined"
      sx={{ position: 'relative', overflow: 'hidden', '&:hover': { borderColor: 'primary.main' } }}
    >
      <Stack spacing={1} sx={{ p: 2 }}>
        <Typography variant="h2" id={titleId}>
          <MuiLink
            component={Link}
            to={{ pathname: tab.path, search }}
            underline="none"
            // The link covers the whole card, so that it is one link for the keyboard and screen readers too.
            sx={{ '&::after': { content: '""', position: 'absolute', inset: 0 } }}
          >
            {tab.title}
          </MuiLink>
        </Typography>
        <Typography sx={{ fontWeight: 500 }}>{method.question}</Typography>
        <Typography color="textSecondary">{method.short}</Typography>
        {/* Above the link that covers the card. */}
        <Stack spacing={1} sx={{ position: 'relative', zIndex: 1, alignItems: 'start' }}>
          <Disclosure label="Read more" openLabel="Read less" about={tab.title}>
            {method.long.map((paragraph) => (
              <Typography key={paragraph}>{paragraph}</Typography>
            ))}
          </Disclosure>
          <Typography variant="body2">
            {method.paper.citation}: <ExternalLink href={method.paper.url}>{method.paper.title}</ExternalLink>
          </Typography>
        </Stack>
      </Stack>
    </Paper>
  );
}
