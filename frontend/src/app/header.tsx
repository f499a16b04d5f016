import HelpIcon from '@mui/icons-material/HelpOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useChosenNetwork } from '../hooks/use-chosen-network';
import { TabLinks } from './tab-links';
import { ThemeSwitch } from './theme-switch';

export interface HeaderProps {
  /** Called to open the list of networks. */
  onOpenNetworks: () => void;
  /** Called to open the list of keyboard shortcuts. */
  onOpenHelp: () => void;
}

/** The chosen network, the product name, the links to the tabs, the theme and the keyboard shortcuts. */
export function Header({ onOpenNetworks, onOpenHelp }: HeaderProps) {
  const { value: network, failure } = useChosenNetwork();
  const title = network?.title ?? (failure === undefined ? '…' : 'none');
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        alignItems: 'center',
        columnGap: 1,
        height: 'var(--header-height)',
        boxSizing: 'border-box',
        px: { xs: 1, md: 2 },
        bgcolor: 'background.paper',
        borderBottom: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Tooltip title="Choose a network">
        <Button
          startIcon={<MenuIcon />}
          aria-label={`Network: ${title}`}
          data-tour="network"
          aria-haspopup="dialog"
          onClick={onOpenNetworks}
          sx={{ minWidth: 0, maxWidth: { xs: 200, md: 280 } }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {title}
          </Box>
        </Button>
      </Tooltip>
      <Typography sx={{ fontWeight: 700, mx: { xs: 0, md: 2 }, flexGrow: { xs: 1, md: 0 } }}>
        Innsyn
      </Typography>
      <TabLinks />
      <ThemeSwitch />
      <Tooltip title="Keyboard shortcuts">
        <IconButton aria-label="Keyboard shortcuts" aria-haspopup="dialog" onClick={onOpenHelp}>
          <HelpIcon />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
