import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import type { NetworkSummary } from '../../api/networks';
import { formatCount } from '../../components/numbers';

export interface OwnListProps {
  /** The networks from files. */
  networks: NetworkSummary[];
  /** Id of the shown one. */
  chosenId: string | undefined;
  /** Called with the id of the one that is clicked. */
  onChoose: (id: string) => void;
}

/** The list of the networks from files; nothing without such networks. */
export function OwnList({ networks, chosenId, onChoose }: OwnListProps) {
  if (networks.length === 0) return null;
  return (
    <section aria-labelledby="own-heading">
      <Typography id="own-heading" variant="h2">
        Your networks
      </Typography>
      <List dense disablePadding>
        {networks.map(({ id, title, parameters, classes }) => (
          <li key={id}>
            <ListItemButton
              selected={id === chosenId}
              aria-current={id === chosenId}
              onClick={() => onChoose(id)}
            >
              <ListItemText
                primary={title}
                secondary={`${formatCount(parameters)} parameters · ${classes > 0 ? `${formatCount(classes)} classes` : 'not a classifier'}`}
                slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }}
              />
            </ListItemButton>
          </li>
        ))}
      </List>
    </section>
  );
}
