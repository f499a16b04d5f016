import { useState } from 'react';
import { useLocation } from 'react-router';
import { ChannelPicture } from '../channel/channel-picture';
import { useTray } from '../tray/tray';
import { channelLinks } from './door-links';
import { DoorMenu } from './door-menu';
import { SwitchOffDialog } from './switch-off-dialog';

export interface ChannelDoorsProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** Id of the channel. */
  channel: number;
  /** Whether the Tab key stops here. @default true */
  isTabStop?: boolean;
}

/** Where a channel leads: its page, images of it, its explanation, what happens without it, the tray. */
export function ChannelDoors({ network, layer, channel, isTabStop = true }: ChannelDoorsProps) {
  const { search } = useLocation();
  const tray = useTray();
  const [isOff, setOff] = useState(false);
  const links = channelLinks(search, network, layer, channel);
  const isInTray = tray.has({ layer, channel });
  return (
    <>
      <DoorMenu
        about={`channel ${channel} of ${layer}`}
        isTabStop={isTabStop}
        picture={<ChannelPicture {...{ network, layer, channel }} />}
        doors={[
          { label: 'Open its page', to: links.page },
          { label: 'Visualize', to: links.visualize },
          { label: 'Add to the mix', to: links.mix },
          { label: 'Dream of it', to: links.dream },
          { label: 'Explain it on the photograph', to: links.explain },
          { label: 'Switch it off', act: () => setOff(true) },
          {
            label: isInTray ? 'Remove from the tray' : 'Add to the tray',
            act: () => tray.toggle({ layer, channel }),
          },
        ]}
      />
      {isOff && <SwitchOffDialog {...{ network, layer, channel }} onClose={() => setOff(false)} />}
    </>
  );
}
