import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { NetworkReport, ReportedLayer } from '../../api/report';
import { InputRange } from './input-range';
import { ReportTable } from './report-table';

export interface ReportProps {
  /** The report. */
  report: NetworkReport;
  /** Whether it is of a file of models/user/. */
  isOwn: boolean;
}

/** Number of rows that a browser shows without delay. */
const ROWS_AT_ONCE = 100;

/** The input range of a network, and the methods that its layers support. */
export function Report({ report, isOwn }: ReportProps) {
  const [searched, setSearched] = useState('');
  const [isOnlyLimited, setOnlyLimited] = useState(false);
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const found = selectLayers(report.layers, searched, isOnlyLimited);
  const rest = found.length - rows;
  return (
    <>
      <InputRange networkId={report.network} known={report.input_range} isOwn={isOwn} />
      <Typography>{countWords(report.counts)}</Typography>
      {report.notes.map((note) => (
        <Typography key={note}>{note}</Typography>
      ))}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        Flattened: taken out of a nested model. Folded: merged into the adjacent layer. Passed: relevance
        passes through it unchanged or value by value. Your network itself is not changed.
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
            <Switch checked={isOnlyLimited} onChange={(event) => setOnlyLimited(event.target.checked)} />
          }
          label="Only layers with limitations"
        />
        <Typography role="status" variant="body2">
          {found.length} of {report.layers.length} layers
        </Typography>
      </Box>
      {found.length === 0 ? (
        <Typography>No layer matches. Clear the search or show all layers.</Typography>
      ) : (
        <ReportTable layers={found.slice(0, rows)} />
      )}
      {rest > 0 && (
        <Button onClick={() => setRows(rows + ROWS_AT_ONCE)}>Show {Math.min(rest, ROWS_AT_ONCE)} more</Button>
      )}
    </>
  );
}

/** Whether a layer does not support all methods. The input is not counted. */
export function isLimited({ kind, predicted, visualized, explained }: ReportedLayer): boolean {
  return kind !== 'input' && !(predicted.possible && visualized.possible && explained.possible);
}

/** The layers whose name or class contains the searched text. */
export function selectLayers(
  layers: ReportedLayer[],
  searched: string,
  isOnlyLimited: boolean,
): ReportedLayer[] {
  const word = searched.trim().toLowerCase();
  return layers.filter(
    (layer) =>
      `${layer.name} ${layer.keras_class}`.toLowerCase().includes(word) &&
      (!isOnlyLimited || isLimited(layer)),
  );
}

/** "23 layers: 23 support prediction, 22 visualization and 23 explanation." */
export function countWords({ layers, predicted, visualized, explained }: NetworkReport['counts']): string {
  return `${layers} layers: ${predicted} support prediction, ${visualized} visualization and ${explained} explanation.`;
}
