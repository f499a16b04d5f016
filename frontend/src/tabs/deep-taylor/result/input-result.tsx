import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSideLabel } from '../../../components/compare/side-label';
import { AnswerFailure } from '../../../components/answer-failure';
import { HeatDownloads } from '../../../components/heatmap/download/heat-downloads';
import { HeatFigure } from '../../../components/heatmap/figure/heat-figure';
import type { Look } from '../../../components/heatmap/look';
import { useLinkedLook } from '../../../components/heatmap/use-linked-look';
import { wayOf } from './relevance-words';
import { explainedIn } from '../question/questions';
import { ResultStatus } from './result-status';
import type { HeatmapsView } from './use-heatmaps-view';

export interface InputResultProps {
  /** The newest heatmaps and the state of the next ones. */
  view: HeatmapsView;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  look: Look;
  /** Its heading. */
  title: string;
}

/** The relevance of the pixels, large, with its status and downloads. */
export function InputResult({ view, classNames, look, title }: InputResultProps) {
  const { answered, failure, retry, isStale, isWaiting, isIncomplete } = view;
  const shown = useLinkedLook(answered?.input, look);
  const isBeside = look.showing === 'beside';
  return (
    <Stack
      component="section"
      aria-label={useSideLabel(`Heatmap: ${title}`)}
      aria-busy={isWaiting}
      spacing={1}
    >
      <Typography
        variant="h2"
        title={title}
        // Beside other heatmaps one line, so that all begin at the same height.
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: { xs: 'normal', sm: 'nowrap' } }}
      >
        {title}
      </Typography>
      <ResultStatus view={view} classNames={classNames} />
      {failure !== undefined && <AnswerFailure failure={failure} retry={retry} network={view.network} />}
      {answered === undefined ? (
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: isBeside ? { xs: '1fr', sm: '1fr 1fr' } : '1fr',
            maxWidth: isBeside ? 'calc(120vh + 8px)' : '60vh',
            // The lines below the heatmap.
            pb: '160px',
          }}
        >
          {(isBeside ? ['photograph', 'heatmap'] : ['heatmap']).map((part) => (
            <Skeleton
              key={part}
              variant="rectangular"
              animation={failure === undefined && !isIncomplete ? 'pulse' : false}
              sx={{ aspectRatio: 1, height: 'auto' }}
            />
          ))}
        </Box>
      ) : (
        <Box sx={{ opacity: isStale ? 0.5 : 1 }}>
          <HeatFigure
            label={`Relevance of the pixels: ${explainedIn(answered.request, classNames)}`}
            heat={answered.input}
            image={answered.image}
            seen={answered.heatmaps.seen}
            look={shown}
            unit="pixel"
          />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1, maxWidth: 720 }}>
            {wayOf(answered.heatmaps)}
          </Typography>
          <HeatDownloads
            heat={answered.input}
            look={shown}
            image={answered.image}
            seen={answered.heatmaps.seen}
            fileName={`heatmap-${answered.request.network}-${answered.request.image}`}
          />
        </Box>
      )}
    </Stack>
  );
}
