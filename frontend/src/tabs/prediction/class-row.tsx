import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Collapse from '@mui/material/Collapse';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PredictedClass } from '../../api/predictions';
import { ClassDoors } from '../../components/doors/class-doors';
import { useLinkedName } from '../../components/compare/linked';
import { formatShare } from '../../components/numbers';

export interface ClassRowProps {
  /** One class and its probability. */
  found: PredictedClass;
  /** Id of the network. */
  network: string;
  /** The most probable class. */
  first: PredictedClass | undefined;
}

/** One class: rank, name, probability and bar. Hovering or focus shows its details, a click keeps them on the page. */
export function ClassRow({ found, network, first }: ClassRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { isPicked, handlers } = useLinkedName(found.name);
  const { rank, name, names, probability } = found;
  const otherNames = names.slice(name.length).replace(/^,\s*/, '');
  return (
    <Box
      component="li"
      data-picked={isPicked ? '' : undefined}
      {...handlers}
      sx={{ position: 'relative', '&[data-picked]': { bgcolor: 'action.selected' } }}
    >
      <Tooltip title={isOpen ? '' : factsOf(found)} placement="top">
        <ButtonBase
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          sx={{
            display: 'grid',
            width: '100%',
            height: 56,
            gridTemplateColumns: '24px minmax(0, 1fr) auto',
            columnGap: 1,
            alignContent: 'center',
            textAlign: 'left',
            pr: 5,
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <Typography color="textSecondary" sx={{ textAlign: 'right' }}>
            {rank}
          </Typography>
          <Typography noWrap>
            <Box component="span" sx={{ fontWeight: 500 }}>
              {name}
            </Box>
            {otherNames !== '' && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                , {otherNames}
              </Box>
            )}
          </Typography>
          <Typography sx={{ fontWeight: 500 }}>{formatShare(probability)}</Typography>
          <Box sx={{ gridColumn: '2 / -1', height: 8, mt: 0.5, bgcolor: 'barGround', overflow: 'hidden' }}>
            <Box sx={{ height: '100%', bgcolor: 'bar' }} style={{ width: `${100 * probability}%` }} />
          </Box>
        </ButtonBase>
      </Tooltip>
      <Box sx={{ position: 'absolute', top: 14, right: 4 }}>
        <ClassDoors
          network={network}
          index={found.index}
          name={name}
          first={rank === 1 ? undefined : first}
        />
      </Box>
      <Collapse in={isOpen}>
        <Typography variant="body2" color="textSecondary" sx={{ pl: 4, pr: 1, pb: 1 }}>
          {names}. {factsOf(found)}
        </Typography>
      </Collapse>
    </Box>
  );
}

function factsOf({ logit, index, wordnet_id }: PredictedClass): string {
  const wordnet = wordnet_id === null ? '' : ` · WordNet ${wordnet_id}`;
  return `Logit ${logit.toFixed(3)} · class ${index}${wordnet}`;
}
