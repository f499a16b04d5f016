import Box from '@mui/material/Box';
import type { Failure } from '../../api/failure';
import type { Side } from '../../components/compare/use-sides';
import { NoClasses } from '../../components/no-classes';
import { Answer } from './answer';
import { PhotographView } from './photograph-view';
import { usePredictionView } from './use-prediction-view';

export interface PredictionSideProps {
  /** The photograph and the network. */
  side: Side;
  /** Number of classes shown; undefined if the address holds a number that is not allowed. */
  top: number | undefined;
  /** Why there is no photograph. */
  imageFailure: Failure | undefined;
  /** Whether something is missing, so that nothing can be computed. */
  isIncomplete: boolean;
  /** Whether another one stands beside it, so that there is room for one column. */
  isBeside: boolean;
}

/** A photograph and the classes that a network predicts for it. */
export function PredictionSide({ side, top, imageFailure, isIncomplete, isBeside }: PredictionSideProps) {
  const { network, image } = side;
  const hasClasses = network === undefined || network.classes > 0;
  const view = usePredictionView(hasClasses ? network : undefined, image, top);
  const columns = isBeside ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) minmax(0, 1fr)';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: columns },
        alignItems: 'start',
      }}
    >
      <PhotographView
        choice={{ value: image, failure: imageFailure }}
        seen={view.seen}
        network={network}
        isSticky={!isBeside}
      />
      {hasClasses ? (
        <Answer view={view} network={network} isIncomplete={isIncomplete} rows={top} />
      ) : (
        <NoClasses title={network.title} />
      )}
    </Box>
  );
}
