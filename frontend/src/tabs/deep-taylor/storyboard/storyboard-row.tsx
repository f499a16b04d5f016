import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { LayerHeatmap } from '../../../api/heatmaps';
import { ChannelDoors } from '../../../components/doors/channel-doors';
import { LayerDoors } from '../../../components/doors/layer-doors';
import { HeatCanvas } from '../../../components/heatmap/figure/heat-canvas';
import type { crispness } from '../../../components/jobs/crisp';
import { DEFAULT_LOOK } from '../../../components/heatmap/look';
import { pictureText, type StoryboardLayer } from './storyboard-layers';
import { heatOf } from '../result/heat-of';

export interface StoryboardRowProps {
  /** Id of the network. */
  network: string;
  row: StoryboardLayer;
  /** The layer in the explanation; undefined while that is being computed. */
  found: LayerHeatmap | undefined;
  /** Whether relevance may be negative. */
  isSigned: boolean;
  /** How its small images are enlarged. */
  rendering: ReturnType<typeof crispness>;
  /** Addresses of the images of the whole job so far. */
  images: readonly string[];
  /** Titles of all images of the job. */
  titles: readonly string[];
  /** Alt text of an image with a title. */
  altOf: (title: string) => string;
  /** Called with the index of an image to show it large. */
  onOpen: (at: number) => void;
}

/** A layer of a storyboard: its heatmap, its most relevant filters, and their mixes. */
export function StoryboardRow(props: StoryboardRowProps) {
  const { network, row, found, isSigned, rendering, images, titles, altOf, onOpen } = props;
  const heat = useMemo(() => found && heatOf(found, isSigned), [found, isSigned]);
  return (
    <Box component="section" aria-label={`Storyboard of ${row.layer}`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography variant="h3" noWrap title={row.layer}>
          {row.layer}
        </Typography>
        <LayerDoors network={network} layer={row.layer} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: {
            xs: 'repeat(3, minmax(0, 1fr))',
            sm: 'repeat(auto-fill, minmax(144px, 1fr))',
          },
        }}
      >
        <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
          <Box sx={{ aspectRatio: 1, bgcolor: 'stage' }}>
            {heat !== undefined && <HeatCanvas heat={heat} look={DEFAULT_LOOK} />}
          </Box>
          <Typography component="figcaption" variant="body2" color="textSecondary">
            Heatmap
          </Typography>
        </Box>
        {row.pictures.map(({ picture, at }) => (
          <Box component="figure" key={at} sx={{ m: 0, minWidth: 0 }}>
            <ButtonBase
              aria-label={`Open ${titles[at] ?? ''}`}
              onClick={() => onOpen(at)}
              sx={{ display: 'block', width: '100%', aspectRatio: 1, bgcolor: 'stage' }}
            >
              {images[at] !== undefined && (
                <img
                  src={images[at]}
                  alt={altOf(titles[at] ?? '')}
                  draggable={false}
                  style={{ display: 'block', width: '100%', height: '100%', ...rendering }}
                />
              )}
            </ButtonBase>
            <Typography
              component="figcaption"
              variant="body2"
              color="textSecondary"
              sx={{ display: 'flex', alignItems: 'start', justifyContent: 'space-between' }}
            >
              {pictureText(picture, found)}
              {picture.channels.length === 1 && (
                <ChannelDoors network={network} layer={row.layer} channel={picture.channels[0] ?? 0} />
              )}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
