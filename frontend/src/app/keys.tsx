import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useUploads } from '../components/uploads/uploads';
import { toggleFullScreen } from '../hooks/use-full-screen';
import { useShortcuts } from '../hooks/use-shortcuts';
import { useStoredFlag } from '../hooks/use-stored-flag';
import { TABS } from '../tabs';
import { KeysDialog } from './keys-dialog';
import { ServerDialog } from './server-dialog';
import { focusHeading } from './tab-focus';

/** Number of tabs that have a digit as shortcut. */
const DIGITS = 9;

export interface KeysProps {
  /** Whether the list of shortcuts is open. */
  isHelpOpen: boolean;
  /** Called to open or close it. */
  onHelp: (isOpen: boolean) => void;
  /** Called to open the list of networks. */
  onOpenNetworks: () => void;
  /** Called to start the tour. */
  onTour: () => void;
}

/** The keyboard shortcuts of the whole page, and the dialogs that list them and tell about the server. */
export function Keys({ isHelpOpen, onHelp, onOpenNetworks, onTour }: KeysProps) {
  const navigate = useNavigate();
  const { pickFiles } = useUploads();
  const [isOn, setOn] = useStoredFlag('innsyn-keys', true);
  const [isServerOpen, setServerOpen] = useState(false);
  const goTo = (path: string) => {
    if (path === window.location.pathname) {
      focusHeading();
      return;
    }
    // The new tab takes the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void navigate({ pathname: path, search: window.location.search });
  };
  const shortcuts = [
    { keys: ['?'], label: 'Show keyboard shortcuts', run: () => onHelp(true) },
    { keys: ['n'], label: 'Choose a network', run: onOpenNetworks },
    { keys: ['u'], label: 'Upload images', run: pickFiles },
    { keys: ['s'], label: 'Show the server and its storage', run: () => setServerOpen(true) },
    {
      keys: ['f'],
      label: 'Show a result on the full screen, or leave the full screen',
      worksInDialogs: true,
      run: toggleFullScreen,
    },
    ...TABS.map(({ path, title, letter }, index) => ({
      keys: index < DIGITS ? [`g ${letter}`, String(index + 1)] : [`g ${letter}`],
      label: `Go to ${title}`,
      run: () => goTo(path),
    })),
  ];
  useShortcuts(shortcuts, isOn);
  const insteadOfHelp = (open: () => void) => () => {
    onHelp(false);
    open();
  };
  return (
    <>
      {isHelpOpen && (
        <KeysDialog
          shortcuts={shortcuts}
          isOn={isOn}
          onSwitch={setOn}
          onTour={insteadOfHelp(onTour)}
          onServer={insteadOfHelp(() => setServerOpen(true))}
          onClose={() => onHelp(false)}
        />
      )}
      {isServerOpen && <ServerDialog onClose={() => setServerOpen(false)} />}
    </>
  );
}
