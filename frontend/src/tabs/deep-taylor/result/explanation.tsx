import Box from '@mui/material/Box';
import { ComparedInputs } from './compared-inputs';
import { InputResult } from './input-result';
import { ResultActions } from './result-actions';
import type { LookSettings } from './use-look';
import type { Views } from './use-views';
import { ViewOptions } from './view-options';

export interface ExplanationProps {
  views: Views;
  /** Whether two classes are compared. */
  isCompared: boolean;
  lookSettings: LookSettings;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The heatmap of the pixels, or three heatmaps where two classes are compared, with their display options. */
export function Explanation({ views, isCompared, lookSettings, classNames }: ExplanationProps) {
  const { look } = lookSettings;
  const { answered, isStale } = views.views[views.followed];
  return (
    <Box>
      <ViewOptions settings={lookSettings} />
      <Box sx={{ mt: 2 }}>
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
