import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Disclosure } from '../disclosure';
import type { Option } from './option';
import { OptionField } from './option-field';
import { OptionHelp } from './option-help';
import type { Options } from './use-options';

export interface OptionGroupProps {
  /** All parameters with their values. */
  options: Options;
  /** Names of those that are collapsed. */
  rare: readonly string[];
  /** Names of those that have no effect with the other settings. @default none */
  hidden?: readonly string[];
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  columnGap: 1,
  rowGap: 1.5,
  alignItems: 'start',
};

/** All parameters, rarely changed ones collapsed, and a button that restores the defaults. */
export function OptionGroup({ options, rare, hidden = [] }: OptionGroupProps) {
  const id = useId();
  const isRare = ({ name }: Option) => rare.includes(name);
  const { changed } = options;
  const all = options.all.filter(({ name }) => !hidden.includes(name));
  const changedRare = changed.filter((name) => rare.includes(name)).length;
  const draw = (option: Option) => <OptionField key={option.name} option={option} options={options} />;
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32, mb: 1 }}>
        <Typography id={id} variant="h2" sx={{ flexGrow: 1 }}>
          Parameters{changed.length > 0 && `: ${changed.length} changed`}
        </Typography>
        <Button size="small" disabled={changed.length === 0} onClick={() => options.reset()}>
          Reset
        </Button>
      </Box>
      <Box sx={GRID}>{all.filter((option) => !isRare(option)).map(draw)}</Box>
      <Disclosure label={`More${changedRare > 0 ? `: ${changedRare} changed` : ''}`} isLazy>
        <Box sx={GRID}>{all.filter(isRare).map(draw)}</Box>
      </Disclosure>
      <Disclosure label="Parameter descriptions" isLazy>
        <OptionHelp options={all} />
      </Disclosure>
    </Box>
  );
}
