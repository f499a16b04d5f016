import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Look } from '../../../components/heatmap/look';
import { matcherOf } from '../../../components/match-words';
import { useAddress } from '../../../hooks/use-address';
import { LayerCards } from './layer-cards';
import { LayerSearch } from './layer-search';
import { LayerSkeleton } from './layer-skeleton';
import { LayerViewer } from './layer-viewer';
import { SIDES, type Side } from '../question/questions';
import type { Views } from '../result/use-views';

export interface LayersSectionProps {
  views: Views;
  /** Whether two classes are compared. */
  isCompared: boolean;
  look: Look;
  /** Index of the class that a check by ablation watches; undefined while none is known. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Names of the layers of the storyboard. */
  chosen: readonly string[];
  onChoose: (layers: string[]) => void;
}

/** All layers of the followed answer, with a switch where there are several answers. */
export function LayersSection(props: LayersSectionProps) {
  const { views, isCompared, look, watched, classNames, chosen, onChoose } = props;
  const { followed, setFollowed, titles } = views;
  const view = views.views[followed];
  const [searched, search] = useAddress('find');
  const [large, setLarge] = useAddress('large');
  const all = view.answered?.heatmaps.layers;
  const found = useMemo(() => {
    const isMatch = matcherOf(searched ?? '');
    return all?.filter(({ layer }) => isMatch(layer)) ?? [];
  }, [all, searched]);
  const spatial = useMemo(() => all?.filter(({ kind }) => kind === 'spatial') ?? [], [all]);
  const largeAt = spatial.findIndex(({ layer }) => layer === large);
  return (
    <Box component="section" aria-labelledby="layers-heading" aria-busy={view.isWaiting}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 40, mb: 1 }}>
        <Typography id="layers-heading" variant="h2" sx={{ flexGrow: 1 }}>
          Layers, from {views.views.first.answered?.heatmaps.unit ? 'the channel' : 'the answer'} to the
          pixels
        </Typography>
        {all !== undefined && (
          <LayerSearch text={searched ?? ''} onSearch={search} found={found.length} count={all.length} />
        )}
        {isCompared && (
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label="Layers of"
            value={followed}
            onChange={(_, next: Side | null) => setFollowed(next ?? followed)}
          >
            {SIDES.map((side) => (
              <ToggleButton key={side} value={side}>
                {titles[side]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </Box>
      {view.answered === undefined ? (
        <LayerSkeleton isMoving={view.failure === undefined && !view.isIncomplete} />
      ) : (
        <Box sx={{ opacity: view.isStale ? 0.5 : 1 }}>
          <LayerCards
            answered={view.answered}
            layers={found}
            {...{ look, watched, classNames, chosen, onChoose }}
            onOpen={setLarge}
          />
          {largeAt >= 0 && (
            <LayerViewer
              layers={spatial}
              at={largeAt}
              answered={view.answered}
              look={look}
              onWalk={(at) => setLarge(spatial[at]?.layer ?? null, 'replace')}
              onClose={() => setLarge(null)}
            />
          )}
        </Box>
      )}
    </Box>
  );
}
