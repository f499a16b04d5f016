import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';

export interface NoClassesProps {
  /** Title of the network. */
  title: string;
  /** Called when a channel of a layer is to be explained instead. */
  onUnit: () => void;
}

/** Stands in place of the heatmaps where a network gives no answer that could be explained. */
export function NoClasses({ title, onUnit }: NoClassesProps) {
  const { search } = useLocation();
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start', mt: 1 }}>
      <Typography>The output of {title} is no row of classes, so there is no answer to explain.</Typography>
      <Button variant="outlined" onClick={onUnit}>
        Explain a channel of a layer
      </Button>
      <Button variant="outlined" component={Link} to={{ pathname: '/activations', search }}>
        Look at its layers
      </Button>
    </Stack>
  );
}
