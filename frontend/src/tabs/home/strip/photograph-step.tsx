import Box from '@mui/material/Box';
import { altText } from '../../../components/alt-text';
import { SeenPhotograph } from '../../../components/heatmap/figure/seen-photograph';
import { PatientImage } from '../../../components/patient-image';
import { Square } from './square';
import type { StepBodyProps } from './step';

/** The part of the photograph that the network sees; its middle while that part is unknown. */
export function PhotographStep({ story: { image, prediction } }: StepBodyProps) {
  const seen = prediction.data?.seen;
  return (
    <Square>
      {image === undefined ? undefined : seen === undefined ? (
        <PatientImage
          key={image.id}
          src={image.display_url}
          alt={altText(image)}
          style={{ width: '100%', height: '100%', objectFit: 'cover' }}
        />
      ) : (
        <Box sx={{ position: 'absolute', inset: 0 }}>
          <SeenPhotograph image={image} seen={seen} />
        </Box>
      )}
    </Square>
  );
}
