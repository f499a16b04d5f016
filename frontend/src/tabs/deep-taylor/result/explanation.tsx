import Box from '@mui/material/Box';
import { ComparedInputs } from './compared-inputs';
import { InputResult } from './input-result';
import { ResultActions } from './result-actions';
import type { Look } from '../../../components/heatmap/look';
import type { Views } from './use-views';

export interface ExplanationProps {
  views: Views;
  /** Whether two classes are compared. */
  isCompared: boolean;
  look: Look;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The heatmap of the pixels, or three heatmaps where two classes are compared. */
export function Explanation({ views, isCompared, look, classNames }: ExplanationProps) {
  const { answered, isStale } = views.views[views.followed];
  return (
    <Box>
      <Box>
        {isCompared ? (
          <ComparedInputs views={views.views} titles={views.titles} classNames={classNames} look={look} />
        ) : (
          <InputResult
            view={views.views.first}
            classNames={classNames}
            look={look}
            title={views.titles.first}
          />
        )}
      </Box>
      <Box sx={{ minHeight: 32 }}>
        {answered !== undefined && !isStale && <ResultActions answered={answered} />}
      </Box>
    </Box>
  );
}
