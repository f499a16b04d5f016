import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { NetworkDetails } from '../../api/network';
import { useReport } from '../../api/report';
import { formatCount, formatPixels } from '../../components/numbers';
import { SizeForm } from './size-form';

export interface ReadFactsProps {
  /** The network. */
  network: NetworkDetails;
  /** Whether its size can be changed, if it takes any size. */
  canChange: boolean;
}

/** Facts that were read from the file: size of the image, classes, layers and what they support. */
export function ReadFacts({ network, canChange }: ReadFactsProps) {
  const report = useReport(network.id);
  const { size_px, wide_px, classes, parameters, image_input: input } = network;
  const counts = report.data?.counts;
  const facts = {
    'Image size': `${formatPixels(wide_px, size_px)}${network.takes_any_size ? '; it takes any size' : ''}`,
    Channels: input.channels === 1 ? '1: photographs are converted to grey' : '3: red, green, blue',
    Classes: classes > 0 ? formatCount(classes) : 'none; it is not a classifier',
    Parameters: formatCount(parameters),
    Layers:
      counts === undefined
        ? '…'
        : `${counts.layers}: ${counts.visualized} support visualization, ${counts.explained} explanation`,
  };
  return (
    <section aria-labelledby="read-heading">
      <Typography id="read-heading" variant="h2">
        Read from the file
      </Typography>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5, m: 0, mt: 1 }}
      >
        {Object.entries(facts).map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" color="textSecondary">
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {canChange && network.takes_any_size && (
        <SizeForm key={size_px} networkId={network.id} size={size_px} />
      )}
    </section>
  );
}
