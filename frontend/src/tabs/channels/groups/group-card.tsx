import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Groups } from '../../../api/groups';
import type { Image } from '../../../api/images';
import { Disclosure } from '../../../components/disclosure';
import { MixExamples } from '../../../components/examples/mix-examples';
import { formatShare } from '../../../components/numbers';
import { SeenCrop } from '../../../components/photograph-stage/seen-crop';
import { CHANNELS_SHOWN, GroupChannels } from './group-channels';

export interface GroupCardProps {
  /** Id of the network. */
  network: string;
  layer: string;
  image: Image;
  group: Groups['groups'][number];
  /** Its place among the groups, from 0. */
  at: number;
  /** The part of the photograph that the network sees. */
  seen: Groups['seen'];
}

const EXAMPLES = 12;

/** A group: where it fires, the channels that it is made of, and the photographs that excite them together. */
export function GroupCard({ network, layer, image, group, at, seen }: GroupCardProps) {
  const terms = group.channels
    .slice(0, CHANNELS_SHOWN)
    .map(({ channel, weight }) => ({ layer, channel, weight }));
  return (
    <Box component="section" aria-label={`Group ${at + 1}`}>
      <Typography component="h2" variant="h3" gutterBottom>
        Group {at + 1}: {formatShare(group.share)}
      </Typography>
      <SeenCrop image={image} seen={seen}>
        <Box
          component="img"
          src={group.map}
          alt={`Where group ${at + 1} fires`}
          sx={{ width: '100%', height: '100%', mixBlendMode: 'multiply', display: 'block' }}
        />
      </SeenCrop>
      <GroupChannels {...{ network, layer, channels: group.channels }} />
      <Disclosure isLazy label="Image examples" about={`Group ${at + 1}`}>
        <MixExamples network={network} terms={terms} top={EXAMPLES} />
      </Disclosure>
    </Box>
  );
}
