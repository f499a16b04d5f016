import Box from '@mui/material/Box';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { LayerActivations, Order } from '../../../api/activations';
import { useLinkedMaximum } from '../../../components/compare/linked';
import { stepOf } from '../../../components/gallery/step-of';
import { useTray } from '../../../components/tray/tray';
import { gridFor } from './map-grid-style';
import { MapTile } from './map-tile';
import type { Enlargement } from '../../../components/enlargement-toggle';

export interface MapGridProps {
  /** Id of the network. */
  network: string;
  /** The strongest channels of a layer. */
  found: LayerActivations;
  /** What they are ordered by. */
  order: Order;
  /** Whether its maps are all that is shown. */
  isAlone: boolean;
  /** How maps are enlarged. */
  enlargement: Enlargement;
  /** Called with the index of the map to show large. */
  onOpen: (at: number) => void;
}

/** A grid of maps. Arrow keys move, Enter opens, x adds a channel to the tray, a click with Shift adds a range. */
export function MapGrid({ network, found, order, isAlone, enlargement, onOpen }: MapGridProps) {
  const { layer, strongest } = found;
  const tray = useTray();
  const common = useLinkedMaximum(Math.max(0, ...strongest.map(({ max }) => max)));
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const [rangeStart, setRangeStart] = useState(0);
  const toggle = (at: number) => {
    const channel = strongest[at]?.channel;
    if (channel === undefined) return;
    tray.toggle({ layer, channel });
    setRangeStart(at);
  };
  const press = (at: number, isRange: boolean) => {
    if (!isRange) {
      toggle(at);
      return;
    }
    const [first, last] = [Math.min(at, rangeStart), Math.max(at, rangeStart)];
    tray.add(strongest.slice(first, last + 1).map(({ channel }) => ({ layer, channel })));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-map]') ?? [])];
    const next = stepOf(event.key, active, buttons);
    if (event.key === 'x') toggle(active);
    if (next !== undefined) buttons[next]?.focus();
    if (event.key === 'x' || next !== undefined) event.preventDefault();
  };
  return (
    <Box
      component="ul"
      ref={list}
      aria-label={`Strongest channels of ${layer}`}
      onKeyDown={onKeyDown}
      sx={gridFor(strongest.length, isAlone)}
    >
      {strongest.map((channel, at) => (
        <MapTile
          key={channel.channel}
          network={network}
          layer={found}
          channel={channel}
          order={order}
          enlargement={enlargement}
          common={common}
          isTabStop={at === Math.min(active, strongest.length - 1)}
          onFocus={() => setActive(at)}
          onOpen={(isRange) => (isRange ? press(at, true) : onOpen(at))}
          onSelect={(isRange) => press(at, isRange)}
        />
      ))}
    </Box>
  );
}
