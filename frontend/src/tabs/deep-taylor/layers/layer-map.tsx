import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { isZero, type Heat } from '../../../components/heatmap/heat';
import { HeatCanvas } from '../../../components/heatmap/figure/heat-canvas';
import { SeenPhotograph } from '../../../components/heatmap/figure/seen-photograph';
import type { Look } from '../../../components/heatmap/look';
import { Tile } from '../../../components/heatmap/figure/tile';
import type { Answered } from '../result/use-heatmaps-view';
import { VectorBars } from './vector-bars';

export interface LayerMapProps {
  layer: LayerHeatmap;
  /** Its relevance by position; undefined if it has no positions. */
  heat: Heat | undefined;
  /** The result that contains it. */
  answered: Answered;
  look: Look;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** Called to show it large. */
  onOpen: () => void;
}

/** The heatmap of a layer, small; a click shows it large. */
export function LayerMap({ layer, heat, answered, look, classNames, onOpen }: LayerMapProps) {
  const { image, heatmaps } = answered;
  const { seen } = heatmaps;
  if (heat === undefined) {
    return (
      <Tile ratio={seen.width / seen.height} marked={undefined}>
        <VectorBars layer={layer} request={answered.request} classNames={classNames} />
      </Tile>
    );
  }
  return (
    <>
      <ButtonBase
        aria-label={`Open the heatmap of ${layer.layer}`}
        onClick={onOpen}
        sx={{ display: 'block', width: '100%' }}
      >
        <Tile ratio={seen.width / seen.height} marked={undefined}>
          {look.showing === 'overlay' && <SeenPhotograph image={image} seen={seen} />}
          <span style={{ position: 'absolute', inset: 0 }}>
            <HeatCanvas heat={heat} look={look} />
          </span>
        </Tile>
      </ButtonBase>
      {isZero(heat.values) && <Typography variant="body2">Zero at every position.</Typography>}
    </>
  );
}
