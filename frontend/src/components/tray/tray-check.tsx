import Checkbox from '@mui/material/Checkbox';
import { useTray, type TrayChannel } from './tray';

export interface TrayCheckProps {
  /** The channel that it puts into the tray. */
  channel: TrayChannel;
  /** Whether the tab key stops here. @default true */
  isTabStop?: boolean;
  /** Called with whether Shift was held, in place of the usual change. @default the channel is toggled */
  onPress?: (isRange: boolean) => void;
}

/** Puts a channel into the tray or takes it out. */
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
