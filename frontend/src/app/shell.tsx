import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { NetworkUploadsProvider } from '../components/network-uploads/network-uploads-provider';
import { useNetworkUpload } from '../components/network-uploads/use-network-upload';
import { PicturesProvider } from '../components/channel/pictures-provider';
import { TRAY_HEIGHT, TrayBar, useTrayShown } from '../components/tray/tray-bar';
import { TrayProvider } from '../components/tray/tray-provider';
import { UploadsProvider } from '../components/uploads/uploads-provider';
import { useChosenImage } from '../hooks/use-chosen-image';
import { OWN_NETWORKS_PATH } from '../hooks/own-networks-path';
import { useMethodTabs, usePhotographPaths } from '../tabs/tab';
import { ChoiceAlerts } from './choice-alerts';
import { EngineStatus } from './engine-status';
import { Header } from './header';
import { Keys } from './keys';
import { Tour } from './tour/tour';
import { useTour } from './tour/use-tour';
import { NetworkDrawer } from './networks/network-drawer';

/** The frame of every tab: header, network drawer, keyboard shortcuts, status, tray, and the area to drop files on. */
export function Shell() {
  return (
    <TrayProvider>
      <PicturesProvider>
        <ShellWithTray />
      </PicturesProvider>
    </TrayProvider>
  );
}

function ShellWithTray() {
  const isTrayShown = useTrayShown();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const tour = useTour();
  const { choose } = useChosenImage();
  const first = useMethodTabs()[0];
  const photographPaths = usePhotographPaths();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const openMethod = () => {
    // A tab without photographs would not show a dropped one.
    if (first === undefined || photographPaths.includes(pathname)) return;
    void navigate({ pathname: first.path, search: window.location.search });
  };
  const openOwn = (network?: string) => {
    const search = new URLSearchParams(window.location.search);
    if (network !== undefined) search.set('network', network);
    void navigate({ pathname: OWN_NETWORKS_PATH, search: search.toString() });
  };
  const { upload, ...networkUpload } = useNetworkUpload(openOwn);
  const addNetwork = (file: File) => {
    openOwn();
    void upload(file);
  };
  return (
    <NetworkUploadsProvider {...networkUpload} onPicked={addNetwork}>
      <UploadsProvider
        onIncoming={openMethod}
        onUploaded={(image) => choose(image.id)}
        onNetwork={addNetwork}
      >
        <Box
          sx={{
            '--header-height': { xs: '104px', md: '56px' },
            '--tray-height': isTrayShown ? TRAY_HEIGHT : '0px',
            minHeight: '100vh',
            boxSizing: 'border-box',
            pb: 'var(--tray-height)',
          }}
        >
          <SkipLink />
          <Header onOpenNetworks={() => setDrawerOpen(true)} onOpenHelp={() => setHelpOpen(true)} />
          <Box component="main" id="content" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
            <ChoiceAlerts />
            <Outlet />
          </Box>
          <EngineStatus />
          <TrayBar />
          {tour.isOn && <Tour onEnd={tour.end} />}
        </Box>
        <NetworkDrawer isOpen={isDrawerOpen} onClose={() => setDrawerOpen(false)} />
        <Keys
          isHelpOpen={isHelpOpen}
          onHelp={setHelpOpen}
          onOpenNetworks={() => setDrawerOpen(true)}
          onTour={tour.start}
        />
      </UploadsProvider>
    </NetworkUploadsProvider>
  );
}

/** The first link that the Tab key reaches; it skips the header. It is visible only while it has the focus. */
function SkipLink() {
  return (
    <Link
      href="#content"
      onClick={(event) => {
        // The address keeps its query; only the focus moves.
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        p: 1,
        bgcolor: 'background.paper',
        '&:not(:focus)': { transform: 'translateY(-200%)' },
      }}
    >
      Skip to content
    </Link>
  );
}
