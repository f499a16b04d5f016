import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { MixRow } from './mix-row';
import { fullName } from './objective-name';
import type { Objectives } from './use-objectives';

export interface MixListProps {
  /** The entered objectives and the mix. */
  objectives: Objectives;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The objectives of the mix, also of other layers, each with its weight; objectives are added from the form. */
export function MixList({ objectives, classNames }: MixListProps) {
  const id = useId();
  const { mix, setMix, mixed, write } = objectives;
  const add = () => {
    setMix(mixed ?? []);
    write({ ids: '', classes: '', vector: '', weights: '' });
  };
  const canAdd = mixed !== undefined && mixed.length > mix.length;
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
        <Typography id={id} variant="h2" sx={{ flexGrow: 1 }}>
          Objectives in the mix
        </Typography>
        {mix.length > 0 && (
          <Button size="small" onClick={() => setMix([])}>
            Clear
          </Button>
        )}
        <Button size="small" disabled={!canAdd} aria-label="Add to the mix" onClick={add}>
          Add
        </Button>
      </Box>
      {mix.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          Add the current objectives, then choose another layer.
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {mix.map((objective, place) => (
          <MixRow
            key={place}
            name={fullName(objective, classNames)}
            weight={objective.weight}
            onWeight={(weight) => setMix(mix.with(place, { ...objective, weight }))}
            onRemove={() => setMix(mix.toSpliced(place, 1))}
          />
        ))}
      </Box>
    </Box>
  );
}
