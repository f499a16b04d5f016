import Box from '@mui/material/Box';
import type { GraphLayer } from '../../../api/graph';
import type { Image } from '../../../api/images';
import { Disclosure } from '../../../components/disclosure';
import { AlikeSearch } from '../alike/alike-search';
import { LayerGroups } from '../groups/layer-groups';
import { SampleGroups } from '../groups/sample-groups';

export interface LayerToolsProps {
  /** Id of the network. */
  network: string;
  layer: GraphLayer;
  /** The chosen photograph; undefined while there is no choice. */
  image: Image | undefined;
}

/** Dimensions of an output with positions: height, width, channels. */
const MAPS = 3;

/** What can be asked of all channels of a layer together; nothing for a layer without positions. */
export function LayerTools({ network, layer: { name: layer, output_shape: shape }, image }: LayerToolsProps) {
  if (shape.length !== MAPS) return null;
  return (
    <Box component="section" aria-label="Groups and similar patches">
      {image !== undefined && (
        <>
          <Disclosure isLazy label="Groups: filters that fire together on the chosen photograph">
            <LayerGroups network={network} layer={layer} image={image} />
          </Disclosure>
          <Disclosure isLazy label="Patches similar to a part of the chosen photograph">
            <AlikeSearch key={image.id} network={network} layer={layer} image={image} />
          </Disclosure>
        </>
      )}
      <Disclosure isLazy label="Groups: filters that fire together in a collection">
        <SampleGroups network={network} layer={layer} />
      </Disclosure>
    </Box>
  );
}
