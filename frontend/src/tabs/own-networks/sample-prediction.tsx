import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useImages } from '../../api/images';
import type { NetworkSummary } from '../../api/networks';
import { usePrediction } from '../../api/predictions';
import { Gallery } from '../../components/gallery/gallery';
import { NoClasses } from '../../components/no-classes';
import { formatShare } from '../../components/numbers';
import { QueryFailure } from '../../components/query-failure';

const CLASSES_SHOWN = 3;

export interface SamplePredictionProps {
  /** The network. */
  network: NetworkSummary;
}

/** What the network predicts for a photograph; it is predicted anew when the network is corrected. */
export function SamplePrediction({ network }: SamplePredictionProps) {
  const images = useImages();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const image = images.data?.find(({ id }) => id === chosenId) ?? images.data?.[0];
  const hasClasses = network.classes > 0;
  const top = Math.min(CLASSES_SHOWN, network.classes);
  const prediction = usePrediction(
    hasClasses && image !== undefined ? { network: network.id, image: image.id, top } : undefined,
  );
  if (!hasClasses) return <NoClasses title={network.title} />;
  return (
    <Stack component="section" aria-labelledby="sample-heading" spacing={1.5}>
      <Typography id="sample-heading" variant="h2">
        What it predicts
      </Typography>
      <QueryFailure query={images} />
      {images.data !== undefined && (
        <Gallery
          images={images.data}
          chosenId={image?.id}
          onChoose={setChosenId}
          onDelete={() => undefined}
        />
      )}
      {prediction.isFetching && <LinearProgress aria-label="Predicting" />}
      <QueryFailure query={prediction} />
      {prediction.data !== undefined && (
        <Box
          component="ol"
          aria-label={`Prediction for ${image?.name ?? ''}`}
          sx={{ m: 0, pl: 3, opacity: prediction.isFetching ? 0.5 : 1 }}
        >
          {prediction.data.classes.map(({ index, name, probability }) => (
            <li key={index}>
              {name}: {formatShare(probability)}
            </li>
          ))}
        </Box>
      )}
      <Typography variant="body2" color="textSecondary">
        With the correct input range and names, the network recognizes photographs of its classes.
      </Typography>
    </Stack>
  );
}
