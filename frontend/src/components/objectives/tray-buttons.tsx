import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTray } from '../tray/tray';
import { kindNamed, makeChannel } from './kinds';
import type { Objectives } from './use-objectives';

export interface TrayButtonsProps {
  /** Name of the chosen layer; undefined while none is known. */
  layer: string | undefined;
  /** Where the channels go. */
  objectives: Objectives;
}

/** Brings channels from the tray: those of this layer into the text, those of all layers into the mix. */
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
          Take {here.length} from the tray
        </Button>
      )}
      {channels.length > here.length && (
        <Button size="small" onClick={mixAll}>
          Mix all {channels.length} of the tray
        </Button>
      )}
    </Stack>
  );
}
