import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

export interface NoClassesProps {
  /** Title of the network. */
  title: string;
  /** What can be done instead, beside looking at the activations. @default nothing */
  children?: ReactNode;
}

/** Says that a network is not a classifier, and what can be done with it. */
export function NoClasses({ title, children }: NoClassesProps) {
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
      <Typography>{title} is not a classifier, so it predicts no classes.</Typography>
      {children}
      <Button variant="outlined" component={Link} to={{ pathname: '/activations', search }}>
        Show its activations
      </Button>
    </Stack>
  );
}
