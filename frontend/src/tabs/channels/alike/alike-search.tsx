import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useActivations } from '../../../api/activations';
import { useAlikeExamples } from '../../../api/examples';
import type { Image } from '../../../api/images';
import type { SeenPart } from '../../../api/predictions';
import { FoundExamples } from '../../../components/examples/found-examples';
import { QueryFailure } from '../../../components/query-failure';
import { BoxDrawer, type DrawnBox } from './box-drawer';

export interface AlikeSearchProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** The chosen photograph. */
  image: Image;
}

const TOP = 20;

/** Finds the places of a collection at which a layer responds as it does in a part of the chosen photograph. */
export function AlikeSearch({ network, layer, image }: AlikeSearchProps) {
  const activations = useActivations({ network, image: image.id, layer, top: 1, order: 'mean' });
  const [box, setBox] = useState<DrawnBox>();
  const seen = activations.data?.seen;
  const query = useAlikeExamples(
    box && seen && { network, image: image.id, layer, box: inPixels(box, seen), top: TOP, index: null },
  );
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '320px minmax(0, 1fr)' } }}>
      <div>
        <QueryFailure query={activations} />
        {seen !== undefined && <BoxDrawer image={image} seen={seen} box={box} onDrawn={setBox} />}
      </div>
      <Box component="section" aria-label="Similar patches">
        {box === undefined ? (
          <Typography>
            Draw a box on the photograph to find the patches of the collection with the most similar
            activations in {layer}.
          </Typography>
        ) : (
          <FoundExamples
            query={query}
            network={network}
            numberIs="the cosine similarity of the activations"
          />
        )}
      </Box>
    </Box>
  );
}

/** A box of the crop in pixels of the photograph. */
function inPixels({ left, top, right, bottom }: DrawnBox, seen: SeenPart) {
  return {
    left: seen.left + left * seen.width,
    top: seen.top + top * seen.height,
    width: (right - left) * seen.width,
    height: (bottom - top) * seen.height,
  };
}
