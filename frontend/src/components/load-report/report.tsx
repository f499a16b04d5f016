import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkReport } from '../../api/report';
import { InputRange } from './input-range';
import { ReportTable } from './report-table';
import { countWords, selectLayers } from './select-layers';

export interface ReportProps {
  /** The report. */
  report: NetworkReport;
  /** Whether it is of a file of models/user/. */
  isOwn: boolean;
}

/** As many rows as a browser shows without delay. */
const ROWS_AT_ONCE = 100;

/** The input range; how many layers can be predicted through, visualized and explained, and each of them with the reasons. */
export function Report({ report, isOwn }: ReportProps) {
  const [searched, setSearched] = useState('');
  const [isOnlyObstacles, setOnlyObstacles] = useState(false);
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const found = selectLayers(report.layers, searched, isOnlyObstacles);
  const rest = found.length - rows;
  return (
    <>
      <InputRange networkId={report.network} known={report.input_range} isOwn={isOwn} />
      <Typography>{countWords(report.counts)}</Typography>
      {report.notes.map((note) => (
        <Typography key={note}>{note}</Typography>
      ))}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        Flattened: taken out of a nested model. Folded: becomes part of the layer beside it. Passed: hands on
        what comes, unchanged or value by value. Your network itself is never changed.
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 1.5 }}>
        <TextField
          type="search"
          size="small"
          label="Search layers"
          value={searched}
          onChange={(event) => setSearched(event.target.value)}
        />
        <FormControlLabel
          control={
            <Switch checked={isOnlyObstacles} onChange={(event) => setOnlyObstacles(event.target.checked)} />
          }
          label="Only layers with an obstacle"
        />
        <Typography role="status" variant="body2">
          {found.length} of {report.layers.length} layers
        </Typography>
      </Box>
      {found.length === 0 ? (
        <Typography>No layer fits. Clear the search, or show all layers.</Typography>
      ) : (
        <ReportTable layers={found.slice(0, rows)} />
      )}
      {rest > 0 && (
        <Button onClick={() => setRows(rows + ROWS_AT_ONCE)}>Show {Math.min(rest, ROWS_AT_ONCE)} more</Button>
      )}
    </>
  );
}
