import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useRecognition } from '../../api/recognition';
import { formatShare } from '../../components/numbers';
import { QueryFailure } from '../../components/query-failure';

export interface RecognitionProps {
  /** Id of a job that is over. */
  job: string;
  /** Index of the image. */
  number: number;
  /** Index of the class that the image was made for. */
  index: number;
}

/** What the network makes of its own image of a class. */
export function Recognition({ job, number, index }: RecognitionProps) {
  const query = useRecognition(job, number, index);
  const found = query.data;
  if (query.error !== null) return <QueryFailure query={query} />;
  return (
    <Typography variant="body2">
      {found === undefined && <Skeleton width="80%" />}
      {found?.recognized === true && `The network recognizes it: ${formatShare(found.asked.probability)}.`}
      {found?.recognized === false &&
        `The network sees ${found.seen.name} in it (${formatShare(found.seen.probability)}); ` +
          `${found.asked.name}: ${formatShare(found.asked.probability)}.`}
    </Typography>
  );
}
