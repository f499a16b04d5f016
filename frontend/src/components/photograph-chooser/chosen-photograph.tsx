import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ShareIcon from '@mui/icons-material/Share';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Image } from '../../api/images';
import { PhotographDoors } from '../doors/photograph-doors';
import { formatBytes, formatPixels } from '../numbers';

export interface ChosenPhotographProps {
  /** The chosen photograph. */
  image: Image;
  /** Called to delete an upload. */
  onDelete: (image: Image) => void;
  /** Called to share an upload of this browser. */
  onShare: (image: Image) => void;
}

/** Who sees an upload. */
const SEEN_BY: Record<Image['holders'], string> = {
  owner: 'Only this browser sees it, and whoever you share it with.',
  guest: 'It was shared with you.',
  everyone: 'Everyone who uses this server sees it.',
};

/** Details of the chosen photograph, and buttons that share and delete it if it is an upload. */
export function ChosenPhotograph({ image, onDelete, onShare }: ChosenPhotographProps) {
  return (
    // High enough for four lines, so that the controls below do not move.
    <Box sx={{ minHeight: 88 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography noWrap title={image.name}>
          {image.name}
        </Typography>
        <PhotographDoors image={image} />
      </Box>
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
        <Typography variant="body2" color="textSecondary">
          {SEEN_BY[image.holders]}
        </Typography>
      )}
      {image.holders === 'owner' && (
        <Button
          size="small"
          startIcon={<ShareIcon />}
          aria-label={`Share ${image.name}`}
          onClick={() => onShare(image)}
          sx={{ ml: -0.5, mr: 1 }}
        >
          Share
        </Button>
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
