import { useNavigate } from 'react-router';
import { useUploads } from '../components/uploads/uploads';
import { useShortcuts } from '../hooks/use-shortcuts';
import { useStoredFlag } from '../hooks/use-stored-flag';
import { TABS } from '../tabs';
import { KeysDialog } from './keys-dialog';

/** Tabs that a single digit can name. */
const DIGITS = 9;

export interface KeysProps {
  /** Whether the list of keys is open. */
  isHelpOpen: boolean;
  /** Called when it shall open or close. */
  onHelp: (isOpen: boolean) => void;
  /** Called when the list of networks shall open. */
  onOpenNetworks: () => void;
}

/** The keys that work everywhere, and the dialog that lists them. */
export function Keys({ isHelpOpen, onHelp, onOpenNetworks }: KeysProps) {
  const navigate = useNavigate();
  const { pickFiles } = useUploads();
  const [isOn, setOn] = useStoredFlag('innsyn-keys', true);
  const shortcuts = [
    { keys: ['?'], label: 'Show the keys', run: () => onHelp(true) },
    { keys: ['n'], label: 'Choose a network', run: onOpenNetworks },
    { keys: ['u'], label: 'Upload images', run: pickFiles },
    ...TABS.map(({ path, title, letter }, index) => ({
      keys: index < DIGITS ? [`g ${letter}`, String(index + 1)] : [`g ${letter}`],
      label: `Go to ${title}`,
      run: () => void navigate({ pathname: path, search: window.location.search }),
    })),
  ];
  useShortcuts(shortcuts, isOn);
  return (
    isHelpOpen && (
      <KeysDialog shortcuts={shortcuts} isOn={isOn} onSwitch={setOn} onClose={() => onHelp(false)} />
    )
  );
}
