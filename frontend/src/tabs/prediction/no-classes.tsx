import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';

export interface NoClassesProps {
  /** Title of the network. */
  title: string;
}

/** Stands in place of the classes where a network has none. */
export function NoClasses({ title }: NoClassesProps) {
  const { search } = useLocation();
  return (
    <Stack
      component="section"
      aria-labelledby="classes-heading"
      spacing={1}
      sx={{ alignItems: 'flex-start' }}
    >
      <Typography id="classes-heading" variant="h2">
        No classes
      </Typography>
      <Typography>The output of {title} is no row of classes, so it predicts none.</Typography>
      <Button variant="outlined" component={Link} to={{ pathname: '/activations', search }}>
        Look at its layers
      </Button>
    </Stack>
  );
}
