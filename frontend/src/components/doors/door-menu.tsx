import MoreIcon from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { DoorLink } from './door-links';

/** One way on: an address, or an action. */
export type Door = { label: string } & ({ to: DoorLink } | { act: () => void });

export interface DoorMenuProps {
  /** What the doors are of, such as "channel 3 of conv5_3". */
  about: string;
  doors: readonly Door[];
  /** A picture of the thing, shown above the doors. @default none */
  picture?: ReactNode;
  /** Whether the Tab key stops here; grids have one stop for all their tiles. @default true */
  isTabStop?: boolean;
}

const PICTURE_PX = 128;

/** A small button that lists where a thing leads. */
export function DoorMenu({ about, doors, picture, isTabStop = true }: DoorMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  return (
    <>
      <IconButton
        size="small"
        aria-label={`More about ${about}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : menuId}
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.25 }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      {anchor !== null && (
        <Menu id={menuId} open anchorEl={anchor} onClose={() => setAnchor(null)}>
          {picture !== undefined && (
            <Box component="li" role="none" sx={{ width: PICTURE_PX, mx: 2, mb: 1 }}>
              {picture}
            </Box>
          )}
          {doors.map((door) =>
            'to' in door ? (
              <MenuItem key={door.label} component={Link} to={door.to} onClick={() => setAnchor(null)}>
                {door.label}
              </MenuItem>
            ) : (
              <MenuItem
                key={door.label}
                onClick={() => {
                  setAnchor(null);
                  door.act();
                }}
              >
                {door.label}
              </MenuItem>
            ),
          )}
        </Menu>
      )}
    </>
  );
}
