/** The address at which a job is shown. */
import type { Job, Method } from '../../../api/jobs';
import { channelPath } from '../../channel/channel-path';
import type { DoorLink } from '../../doors/door-links';

/** The page of each method. Atlas and index belong to the page of their layer and network. */
const PAGES: Record<Method, (job: Job) => string> = {
  feature_visualization: () => '/feature-visualization',
  deepdream: () => '/deep-dream',
  storyboard: () => '/deep-taylor',
  atlas: ({ network, layers }) => channelPath(network, layers[0]),
  index: ({ network }) => channelPath(network),
};

/** search: the query of the present address; the rest of it is kept. at: index of the image that is shown. */
export function jobLink(search: string, job: Job, at = 0): DoorLink {
  const query = new URLSearchParams(search);
  query.set('network', job.network);
  query.set('job', job.id);
  query.delete('picture');
  if (at > 0) query.set('picture', String(at));
  return { pathname: PAGES[job.method as Method](job), search: `?${query.toString()}` };
}
