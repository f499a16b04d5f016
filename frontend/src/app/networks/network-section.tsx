import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Disclosure } from '../../components/disclosure';
import { NetworkCard } from './network-card';
import type { NetworkGroup } from './network-groups';

export interface NetworkSectionProps {
  /** The group. */
  group: NetworkGroup;
  /** Id of the chosen network. */
  chosenId: string | undefined;
  /** Called with the id of the network that is clicked. */
  onChoose: (id: string) => void;
  /** Whether its networks are folded behind a button that counts them. */
  isFolded: boolean;
  /** Shown below the networks. @default nothing */
  children?: ReactNode;
}

/** One group of networks with its heading; nothing if the group is empty. */
export function NetworkSection({ group, chosenId, onChoose, isFolded, children }: NetworkSectionProps) {
  const { id, title, networks } = group;
  const hasChildren = children !== undefined && children !== false;
  if (networks.length === 0 && !hasChildren) return null;
  const list = (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {networks.map((network) => (
        <NetworkCard
          key={network.id}
          network={network}
          isChosen={network.id === chosenId}
          onChoose={() => onChoose(network.id)}
        />
      ))}
    </Stack>
  );
  return (
    <Box component="section" aria-labelledby={`networks-${id}`}>
      <Typography id={`networks-${id}`} variant="h2" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {isFolded ? (
        <Disclosure label={`How to get ${networks.length} more`} openLabel="Hide them" isLazy>
          <Typography variant="body2" color="textSecondary">
            Their weights are not on this server. Open the details of a network to download them.
          </Typography>
          {list}
        </Disclosure>
      ) : (
        list
      )}
      {children}
    </Box>
  );
}
