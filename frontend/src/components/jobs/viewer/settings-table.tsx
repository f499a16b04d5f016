import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { settingsOf, type Job } from '../../../api/jobs';
import { isOfKind, valueText, type OptionValues } from '../../options/option';
import type { JobMethod } from '../job-method';
import { dateText } from '../job-words';

export interface SettingsTableProps {
  method: JobMethod;
  job: Job;
  /** Names of the classes, by index. */
  classNames: readonly string[];
}

/** The settings of a job. Parameters that differ from their default are bold. */
export function SettingsTable({ method, job, classNames }: SettingsTableProps) {
  const { options } = method;
  const settings = settingsOf(job);
  const values: OptionValues = Object.fromEntries(
    options.map((option) => {
      const value = settings[option.name];
      return [option.name, isOfKind(option, value) ? value : option.defaultValue];
    }),
  );
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['Date', dateText(job.finished ?? job.created), false],
    ['Network', job.network, false],
    ...(job.image === null ? [] : [['Photograph', job.image, false] as const]),
    ...method.rowsOf(job, classNames).map(([label, value]) => [label, value, false] as const),
    ...options.map(
      (option) =>
        [
          option.label,
          valueText(option, values[option.name], values),
          values[option.name] !== option.defaultValue,
        ] as const,
    ),
  ];
  return (
    <Table size="small" aria-label="Settings" sx={{ '& td, & th': { px: 0.5, py: 0.25 } }}>
      <TableBody>
        {rows.map(([label, value, isChanged]) => (
          <TableRow key={label}>
            <TableCell component="th" scope="row" sx={{ width: '40%', color: 'text.secondary' }}>
              {label}
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: isChanged ? 600 : 400 }}>
              {value}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
