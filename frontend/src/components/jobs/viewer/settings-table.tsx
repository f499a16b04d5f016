import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { settingsOf, type Job } from '../../../api/jobs';
import { fullName } from '../../objectives/objective-name';
import { isOfKind, valueText, type Option, type OptionValues } from '../../options/option';
import { isMixed, moment } from '../job-words';

export interface SettingsTableProps {
  job: Job;
  /** Names of the classes, by index. */
  classNames: readonly string[];
  /** All parameters, in their order. */
  options: readonly Option[];
}

/** Everything with which a job was made. What is not as usual is bold. */
export function SettingsTable({ job, classNames, options }: SettingsTableProps) {
  const settings = settingsOf(job);
  const values: OptionValues = Object.fromEntries(
    options.map((option) => {
      const value = settings[option.name];
      return [option.name, isOfKind(option, value) ? value : option.usual];
    }),
  );
  const objectives = settings.objectives.map((objective) => {
    const name = fullName(objective, classNames);
    return isMixed(job) ? `${objective.weight} × ${name}` : name;
  });
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['Made', moment(job.finished ?? job.created), false],
    ['Network', job.network, false],
    ...(job.image === null ? [] : [['Photograph', job.image, false] as const]),
    settings.pictures === undefined
      ? [isMixed(job) ? 'Mixed' : 'Objectives', objectives.join(', '), false]
      : ['Layers', job.layers.join(', '), false],
    ...options.map(
      (option) =>
        [
          option.label,
          valueText(option, values[option.name], values),
          values[option.name] !== option.usual,
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
