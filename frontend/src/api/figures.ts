/** GET …/figure: results as figures for papers. */
import { answerOf, client } from './client';
import type { paths } from './types.gen';

type Query = NonNullable<paths['/api/results/{recipe}/figure']['get']['parameters']['query']>;

export type FigureFormat = NonNullable<Query['format']>;
export type FigureWidth = NonNullable<Query['width']>;

/** A figure of an answer, which its recipe names, or of a job. */
export interface Figure {
  /** Its title in the menu. */
  title: string;
  of: { recipe: string } | { job: string };
  /** Which figure, and what it shows. */
  settings?: Pick<Query, 'kind' | 'layer' | 'top' | 'percentile' | 'colors'>;
  /** Whether it has a colour map. @default false */
  isColored?: boolean;
}

/** The file of a figure. Rejects with a FailedRequest. */
export function fetchFigure(
  { of, settings }: Figure,
  format: FigureFormat,
  width: FigureWidth,
): Promise<Blob> {
  const query = { ...settings, format, width };
  const parseAs = 'blob';
  return answerOf<Blob>(
    'job' in of
      ? client.GET('/api/jobs/{job_id}/figure', { params: { path: { job_id: of.job }, query }, parseAs })
      : client.GET('/api/results/{recipe}/figure', {
          params: { path: { recipe: of.recipe }, query },
          parseAs,
        }),
  );
}
