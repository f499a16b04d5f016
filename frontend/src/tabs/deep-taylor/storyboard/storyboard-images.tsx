import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useHeatmaps } from '../../../api/heatmaps';
import { useImages } from '../../../api/images';
import { useNetwork } from '../../../api/network';
import { crispness } from '../../../components/jobs/crisp';
import type { JobResults } from '../../../components/jobs/job-method';
import { PatientImage } from '../../../components/patient-image';
import { StoryboardRow } from './storyboard-row';
import { storyboardLayers, heatmapRequestOf } from './storyboard-layers';
import { explainedIn } from '../question/questions';

/** The images of a storyboard, live: one row per layer, its heatmap first. */
export function StoryboardImages({ job, images, titles, altOf, onOpen }: JobResults) {
  const request = heatmapRequestOf(job);
  const heatmaps = useHeatmaps(request).data;
  const classNames = useNetwork(job.network).data?.class_names ?? [];
  const image = useImages().data?.find(({ id }) => id === job.image);
  return (
    <Stack spacing={2} sx={{ my: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 56 }}>
        {image !== undefined && (
          <PatientImage
            src={image.preview_url}
            alt=""
            style={{ width: 56, height: 56, objectFit: 'cover', borderRadius: 2 }}
          />
        )}
        <Typography>
          {request !== undefined && `${explainedIn(request, classNames)} for ${image?.name ?? request.image}`}
        </Typography>
      </Box>
      {storyboardLayers(job).map((row) => (
        <StoryboardRow
          key={row.layer}
          network={job.network}
          row={row}
          found={heatmaps?.layers.find(({ layer }) => layer === row.layer)}
          isSigned={heatmaps?.signed === true}
          rendering={crispness(job)}
          images={images}
          titles={titles}
          altOf={altOf}
          onOpen={onOpen}
        />
      ))}
    </Stack>
  );
}
