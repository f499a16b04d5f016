import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAtlases, type LayerAtlas } from '../../api/atlas';
import { AtlasTile } from '../channel/atlas-tile';
import { stepOf } from '../gallery/step-of';
import { VisuallyHidden } from '../visually-hidden';
import { readIndices } from './index-text';

export interface ChannelPicturesProps {
  /** Id of the network. */
  network: string;
  /** Name of the layer. */
  layer: string;
  /** The chosen channels as a text, "11, 34, 5-9". */
  ids: string;
  /** Called with the text of the channels after one was added or removed. */
  onChange: (ids: string) => void;
}

/** What the channels of a layer respond to, if it has an atlas. A click adds a channel to the chosen ones, or removes it. */
export function ChannelPictures({ network, layer, ids, onChange }: ChannelPicturesProps) {
  const atlas = useAtlases(network)?.get(layer);
  return atlas && <Pictures atlas={atlas} ids={ids} onChange={onChange} />;
}

interface PicturesProps extends Pick<ChannelPicturesProps, 'ids' | 'onChange'> {
  atlas: LayerAtlas;
}

function Pictures({ atlas, ids, onChange }: PicturesProps) {
  const { layer, channels } = atlas;
  const chosen = readIndices(ids, 'channels', channels).numbers ?? [];
  const list = useRef<HTMLDivElement>(null);
  const [opensAt] = useState(() => (chosen.length === 0 ? 0 : Math.min(...chosen)));
  const [active, setActive] = useState(opensAt);
  // The list opens at the first chosen channel. The page stays where it is, which scrollIntoView would move.
  useLayoutEffect(() => {
    const tile = list.current?.querySelectorAll('button')[opensAt];
    if (list.current && tile) list.current.scrollTop = tile.offsetTop - list.current.offsetTop;
  }, [opensAt]);
  const toggle = (channel: number) => {
    const others = chosen.filter((one) => one !== channel);
    onChange((others.length < chosen.length ? others : [...chosen, channel]).join(', '));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = stepOf(event.key, active, buttons);
    if (next === undefined) return;
    buttons[next]?.focus();
    event.preventDefault();
  };
  return (
    <Box
      ref={list}
      role="group"
      aria-label={`Channels of ${layer} by picture`}
      onKeyDown={onKeyDown}
      sx={GRID}
    >
      {Array.from({ length: channels }, (_, channel) => (
        <ButtonBase
          key={channel}
          aria-pressed={chosen.includes(channel)}
          tabIndex={channel === active ? 0 : -1}
          onFocus={() => setActive(channel)}
          onClick={() => toggle(channel)}
        >
          <span aria-hidden>
            <AtlasTile atlas={atlas} channel={channel} />
          </span>
          <VisuallyHidden>Channel</VisuallyHidden>{' '}
          <Typography component="span" variant="body2">
            {channel}
          </Typography>
        </ButtonBase>
      ))}
    </Box>
  );
}

const TILE_PX = 52;
const CAPTION_PX = 20;

/** Two and a half rows, so that it is seen that there are more. Tiles out of sight are not laid out. */
const GRID = {
  display: 'grid',
  gridTemplateColumns: `repeat(auto-fill, minmax(${TILE_PX}px, 1fr))`,
  gap: 0.5,
  maxHeight: 2.5 * (TILE_PX + CAPTION_PX + 8),
  overflowY: 'auto',
  // Outlines of focused tiles are not cut off.
  p: 0.5,
  '& button': {
    display: 'block',
    borderRadius: 0.5,
    border: '2px solid transparent',
    contentVisibility: 'auto',
    containIntrinsicSize: `${TILE_PX}px ${TILE_PX + CAPTION_PX}px`,
  },
  '& button[aria-pressed=true]': { borderColor: 'primary.main', bgcolor: 'action.selected' },
} as const;
