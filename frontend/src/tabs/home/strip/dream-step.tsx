import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDream } from './use-dream';
import { altText } from '../../../components/alt-text';
import { FailureAlert } from '../../../components/failure-alert';
import { PatientImage } from '../../../components/patient-image';
import { LiveDream } from './live-dream';
import { Square } from './square';
import type { StepBodyProps } from './step';

const COVER = { width: '100%', height: '100%', objectFit: 'cover' } as const;

/** A dream of the photograph that is stored or runs; otherwise a button that starts a quick one. */
export function DreamStep({ story }: StepBodyProps) {
  const { image } = story;
  const { job, failure, start, isReady } = useDream(story);
  if (image === undefined) return <Square>{undefined}</Square>;
  if (job !== undefined)
    return (
      <Square>
        <LiveDream key={job.id} job={job} image={image} onAgain={start} />
      </Square>
    );
  return (
    <Square>
      <PatientImage
        src={image.display_url}
        alt={`${altText(image)}: before the dream`}
        style={{ ...COVER, opacity: 0.35 }}
      />
      <Box sx={{ position: 'absolute', inset: 0, display: 'grid', placeContent: 'center', p: 1, gap: 1 }}>
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Button variant="contained" disabled={!isReady} onClick={start}>
          Let it dream
        </Button>
      </Box>
    </Square>
  );
}
