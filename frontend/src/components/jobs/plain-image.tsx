import Box from '@mui/material/Box';
import { PatientImage } from '../patient-image';
import { Stage } from '../photograph-stage/stage';
import { crispness } from './crisp';
import type { ShownImage } from './job-method';

/** A square image, as large as its stage allows. */
export function PlainImage({ job, source, alt }: ShownImage) {
  return (
    <Stage>
      <Box style={{ width: 'min(100cqw, 100cqh)', aspectRatio: 1 }}>
        {source !== undefined && (
          <PatientImage
            key={source}
            src={source}
            alt={alt}
            style={{ display: 'block', width: '100%', height: '100%', ...crispness(job) }}
          />
        )}
      </Box>
    </Stage>
  );
}
