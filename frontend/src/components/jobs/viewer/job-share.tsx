import { useLocation } from 'react-router';
import { requestOf, type Job } from '../../../api/jobs';
import { asLink } from '../../share/request-code';
import { fileNameOf, figuresOf } from '../job-figures';
import { ShareActions } from '../../share/share-actions';

export interface JobShareProps {
  job: Job;
  /** Index of the image that the link shows. */
  at: number;
}

/** Shares and downloads a job. The link opens this job on this tab. */
export function JobShare({ job, at }: JobShareProps) {
  const { pathname } = useLocation();
  const { origin } = window.location;
  const question = {
    path: '/api/jobs',
    body: { ...requestOf(job) },
    printing: 'print(answer["state"], answer["pictures"])',
  };
  const chosen = { network: job.network, job: job.id, ...(at > 0 && { picture: String(at) }) };
  return (
    <ShareActions
      link={asLink(chosen, origin, pathname)}
      question={question}
      answer={job}
      fileName={fileNameOf(job)}
      figures={figuresOf(job)}
    />
  );
}
