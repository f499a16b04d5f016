import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { settingsOf, type Job } from '../../api/jobs';
import { crispness } from '../../components/jobs/crisp';
import type { JobResults } from '../../components/jobs/job-method';
import { imagesOf } from '../../components/objectives/kinds';
import { Recognition } from './recognition';

/** Up to this number all images stand side by side. */
const FEW = 4;

/** Columns that fill the width; a few images are no higher than the window. */
const columnsOf = (count: number) =>
  count > FEW ? 'repeat(auto-fill, minmax(160px, 1fr))' : `repeat(${count}, minmax(0, 64vh))`;

/** The images of a job side by side, each in its position from the start. */
export function ImageGrid({ job, images, titles, altOf, onOpen }: JobResults) {
  const ofClass = titles.map((_, at) => (job.pictures[at] === undefined ? undefined : classAt(job, at)));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        my: 1,
        gridTemplateColumns: { xs: titles.length > 1 ? '1fr 1fr' : '1fr', sm: columnsOf(titles.length) },
      }}
    >
      {titles.map((title, at) => (
        <Box component="figure" key={`${at} ${title}`} sx={{ m: 0, minWidth: 0 }}>
          <ButtonBase
            aria-label={`Open ${title}`}
            onClick={() => onOpen(at)}
            sx={{ display: 'block', width: '100%', aspectRatio: 1, bgcolor: 'stage', borderRadius: 1 }}
          >
            {images[at] !== undefined && (
              <Box
                component="img"
                src={images[at]}
                alt={altOf(title)}
                draggable={false}
                style={crispness(job)}
                sx={{ display: 'block', width: '100%', height: '100%', borderRadius: 1 }}
              />
            )}
          </ButtonBase>
          <Typography component="figcaption" variant="body2" color="textSecondary" noWrap title={title}>
            {title}
          </Typography>
          {ofClass[at] !== undefined && <Recognition job={job.id} number={at} index={ofClass[at]} />}
        </Box>
      ))}
    </Box>
  );
}

/** Index of the class that an image was made for; undefined where it was made for something else, or for a mix. */
function classAt(job: Job, at: number): number | undefined {
  const { objectives, mix } = settingsOf(job);
  if (mix === true && objectives.length > 1) return undefined;
  const objective = objectives.flatMap((one) => Array.from({ length: imagesOf(one) }, () => one))[at];
  return objective?.kind === 'class' ? objective.index : undefined;
}
