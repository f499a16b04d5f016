import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTray } from '../tray/tray';
import { kindNamed, makeChannel } from './kinds';
import type { Objectives } from './use-objectives';

export interface TrayButtonsProps {
  /** Name of the chosen layer; undefined while unknown. */
  layer: string | undefined;
  /** Receives the channels. */
  objectives: Objectives;
}

/** Uses channels of the tray: those of this layer as objectives, those of all layers in the mix. */
export function TrayButtons({ layer, objectives }: TrayButtonsProps) {
  const { channels } = useTray();
  const here = channels.filter((channel) => channel.layer === layer);
  const mixAll = () =>
    objectives.setMix([
      ...objectives.mix,
      ...channels.map(({ layer: name, channel }) => makeChannel(name, channel)),
    ]);
  const fields = kindNamed(objectives.kind)?.fields ?? [];
  const takesChannels = fields.includes('layer') && fields.includes('index');
  if (channels.length === 0) return null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', ml: -0.625 }}>
      {here.length > 0 && takesChannels && (
        <Button
          size="small"
          onClick={() => objectives.write({ ids: here.map(({ channel }) => channel).join(', ') })}
        >
          Use {here.length} from the tray
        </Button>
      )}
      {channels.length > here.length && (
        <Button size="small" onClick={mixAll}>
          Add all {channels.length} of the tray to the mix
        </Button>
      )}
    </Stack>
  );
}
