import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Side } from '../../../components/compare/use-sides';
import { useSideLabel } from '../../../components/compare/side-label';
import { HeatFigure } from '../../../components/heatmap/figure/heat-figure';
import { decodeFloats } from '../../../components/heatmap/heat';
import { DEFAULT_LOOK, type Look } from '../../../components/heatmap/look';
import { useLinkedLook } from '../../../components/heatmap/use-linked-look';
import { QueryFailure } from '../../../components/query-failure';
import { ReasonText } from '../reason-text';
import { ClassFacts } from './class-facts';
import { useComparedClass } from './use-compared-class';

export interface ClassSideProps {
  side: Side;
}

const LOOK: Look = { ...DEFAULT_LOOK, showing: 'overlay' };

/** One of two compared classes: its probability, its heatmap, and the filters that speak for it. */
export function ClassSide({ side }: ClassSideProps) {
  const { network, image } = side;
  const { prediction, found, heatmaps } = useComparedClass(side);
  const { data } = heatmaps;
  const heat = useMemo(
    () => data && { ...data.input, values: decodeFloats(data.input.values), isSigned: data.signed },
    [data],
  );
  const look = useLinkedLook(heat, LOOK);
  return (
    <Stack component="section" aria-label={useSideLabel('Class')} spacing={2} useFlexGap>
      <QueryFailure query={prediction} />
      {found === undefined || network === undefined ? (
        <Skeleton variant="rectangular" height={56} />
      ) : (
        <ClassFacts found={found} network={network.id} count={network.classes} />
      )}
      <QueryFailure query={heatmaps} />
      {heat === undefined || data === undefined || image === undefined ? (
        <Box aria-busy={heatmaps.isFetching} sx={{ maxWidth: '60vh', pb: '80px' }}>
          <Skeleton variant="rectangular" aria-label="Heatmap" sx={{ aspectRatio: 1, height: 'auto' }} />
        </Box>
      ) : (
        <HeatFigure
          label={`Relevance of the pixels: ${side.title}`}
          heat={heat}
          image={image}
          seen={data.seen}
          look={look}
          unit="pixel"
        />
      )}
      {data !== undefined && found !== undefined && <ReasonText heatmaps={data} found={found} />}
      {data === undefined && heatmaps.isFetching && (
        <Typography role="status" variant="body2" color="textSecondary">
          Computing the heatmap of the class…
        </Typography>
      )}
    </Stack>
  );
}
