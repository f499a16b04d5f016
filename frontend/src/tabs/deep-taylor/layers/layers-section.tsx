import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Look } from '../../../components/heatmap/look';
import { matcherOf } from '../../../components/match-words';
import { Toggle } from '../../../components/toggle';
import { useAddress } from '../../../hooks/use-address';
import { LayerCards } from './layer-cards';
import { LayerSearch } from './layer-search';
import { LayerSkeleton } from './layer-skeleton';
import { LayerViewer } from './layer-viewer';
import { SIDES } from '../question/questions';
import type { Views } from '../result/use-views';

export interface LayersSectionProps {
  views: Views;
  /** Whether two classes are compared. */
  isCompared: boolean;
  look: Look;
  /** Index of the class that the ablation test measures; undefined while unknown. */
  watched: number | undefined;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Names of the layers of the storyboard. */
  chosen: readonly string[];
  onChoose: (layers: string[]) => void;
}

/** The layers of the followed result, with a toggle where there are several results. */
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
          Layers, from {views.views.first.answered?.heatmaps.unit ? 'the channel' : 'the output'} to the
          pixels
        </Typography>
        {all !== undefined && (
          <LayerSearch text={searched ?? ''} onSearch={search} found={found.length} count={all.length} />
        )}
        {isCompared && (
          <Toggle
            label="Layers of"
            value={followed}
            options={SIDES.map((side) => [side, titles[side]])}
            onChoose={setFollowed}
          />
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
