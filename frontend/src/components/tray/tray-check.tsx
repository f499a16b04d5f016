import Checkbox from '@mui/material/Checkbox';
import { useTray, type TrayChannel } from './tray';

export interface TrayCheckProps {
  /** The channel. */
  channel: TrayChannel;
  /** Whether the Tab key stops here. @default true */
  isTabStop?: boolean;
  /** Called instead of toggling the channel, with whether Shift was held. @default toggles the channel */
  onPress?: (isRange: boolean) => void;
}

/** Adds a channel to the tray or removes it. */
export function TrayCheck({ channel, isTabStop = true, onPress }: TrayCheckProps) {
  const { has, toggle } = useTray();
  return (
    <Checkbox
      size="small"
      checked={has(channel)}
      onClick={(event) => (onPress === undefined ? toggle(channel) : onPress(event.shiftKey))}
      slotProps={{
        input: {
          'aria-label': `${channel.layer} ${channel.channel} in the tray`,
          ...(!isTabStop && { tabIndex: -1 }),
        },
      }}
      sx={{ p: 0.25 }}
    />
  );
}
