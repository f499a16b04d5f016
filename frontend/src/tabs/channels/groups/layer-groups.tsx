import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGroups } from '../../../api/groups';
import type { Image } from '../../../api/images';
import { LIMITS } from '../../../api/limits.gen';
import { formatShare } from '../../../components/numbers';
import { QueryFailure } from '../../../components/query-failure';
import { GroupCard } from './group-card';
import { PositionReader, type Position } from './position-reader';

export interface LayerGroupsProps {
  /** Id of the network. */
  network: string;
  layer: string;
  /** The chosen photograph. */
  image: Image;
}

const COUNT = LIMITS.GroupRequest.groups.default;

/** What fires together on the chosen photograph, and what makes up each place of it. */
export function LayerGroups({ network, layer, image }: LayerGroupsProps) {
  const query = useGroups({ network, layer, image: image.id, groups: COUNT });
  const [position, setPosition] = useState<Position>();
  const found = query.data;
  if (query.error !== null) return <QueryFailure query={query} />;
  if (found === undefined) return <Skeleton variant="rectangular" sx={{ height: 200 }} aria-label="Groups" />;
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">
        Non-negative matrix factorization of the activations on the chosen photograph: {found.groups.length}{' '}
        groups explain {formatShare(found.explained)} of them.
        {found.clipped && ' Values below zero count as zero.'}
        {found.pooled && ' Neighbouring positions are averaged.'}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
        {found.groups.map((group, at) => (
          <GroupCard key={at} {...{ network, layer, image, group, at, seen: found.seen }} />
        ))}
      </Box>
      <PositionReader {...{ network, image, found, position, onMove: setPosition }} />
    </Stack>
  );
}
