import Box from '@mui/material/Box';
import { useContext, useEffect } from 'react';
import { usePictureSheet } from '../../api/atlas';
import { useInView } from '../../hooks/use-in-view';
import { AtlasTile } from './atlas-tile';
import { PictureMakerContext } from './picture-maker';

export interface ChannelPictureProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
}

/**
 * What a channel responds to, as wide as its container: from the atlas of its layer, or from what was made before. A
 * picture that is missing is made while it is in view, and an empty square of the same size stands in its place.
 */
export function ChannelPicture({ network, layer, channel }: ChannelPictureProps) {
  const sheet = usePictureSheet(network, layer, channel);
  const { attach, isInView } = useInView();
  const maker = useContext(PictureMakerContext);
  const isMissing = sheet === null;
  useEffect(() => {
    if (!isMissing || !isInView) return undefined;
    return maker?.want({ network, layer, channel });
  }, [isMissing, isInView, maker, network, layer, channel]);
  if (sheet !== null && sheet !== undefined) return <AtlasTile atlas={sheet} channel={channel} />;
  return (
    <Box
      component="span"
      ref={attach}
      data-testid="no-picture"
      sx={{
        display: 'block',
        width: '100%',
        aspectRatio: 1,
        borderRadius: 0.5,
        bgcolor: 'stage',
        // A quiet pattern, so that it is not taken for a black picture.
        backgroundImage: (theme) => `radial-gradient(${theme.vars.palette.divider} 1px, transparent 1px)`,
        backgroundSize: '8px 8px',
      }}
    />
  );
}
