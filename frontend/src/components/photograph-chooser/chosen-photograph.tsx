import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Image } from '../../api/images';
import { formatBytes, formatPixels } from '../numbers';

export interface ChosenPhotographProps {
  /** The chosen photograph. */
  image: Image;
  /** Called to delete an upload. */
  onDelete: (image: Image) => void;
}

/** Details of the chosen photograph, and a button that deletes it if it is an upload. */
export function ChosenPhotograph({ image, onDelete }: ChosenPhotographProps) {
  return (
    // High enough for four lines, so that the controls below do not move.
    <Box sx={{ minHeight: 88 }}>
      <Typography noWrap title={image.name}>
        {image.name}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {formatPixels(image.width, image.height)} · {image.format} · {formatBytes(image.size_bytes)}
      </Typography>
      {image.cut_off !== null && (
        <Alert severity="warning" sx={{ my: 0.5 }}>
          {image.cut_off}
        </Alert>
      )}
      {image.credit !== null && (
        <Typography variant="body2" color="textSecondary">
          {image.credit}
        </Typography>
      )}
      {image.origin === 'upload' && (
        <Button
          size="small"
          startIcon={<DeleteIcon />}
          aria-label={`Delete ${image.name}`}
          onClick={() => onDelete(image)}
          sx={{ ml: -0.5 }}
        >
          Delete
        </Button>
      )}
    </Box>
  );
}
