import UploadIcon from '@mui/icons-material/Upload';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useImages, type Image } from '../../api/images';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { Gallery } from '../gallery/gallery';
import { GallerySkeleton } from '../gallery/gallery-skeleton';
import { QueryFailure } from '../query-failure';
import { UploadStatus } from '../uploads/upload-status';
import { useUploads } from '../uploads/uploads';
import { ChosenPhotograph } from './chosen-photograph';
import { DeleteDialog } from './delete-dialog';
import { ShareDialog } from './share-dialog';

export interface PhotographChooserProps {
  /** Whether only the photographs and the button are shown, in one row where there is space. @default false */
  isCompact?: boolean;
}

/** Chooses the photograph: samples, uploads, and ways to upload a new one. */
export function PhotographChooser({ isCompact = false }: PhotographChooserProps) {
  const images = useImages();
  const { value: chosen, choose } = useChosenImage();
  const { pickFiles } = useUploads();
  const [doomed, setDoomed] = useState<Image>();
  const [shared, setShared] = useState<Image>();
  const askToDelete = (image: Image) => {
    if (image.origin === 'upload') setDoomed(image);
  };
  return (
    <Stack
      component="section"
      aria-labelledby="photograph-heading"
      spacing={1.5}
      useFlexGap
      {...(isCompact && { direction: 'row' as const, sx: COMPACT })}
    >
      <Typography id="photograph-heading" variant="h2">
        Photograph
      </Typography>
      {images.isPending && <GallerySkeleton />}
      {images.data === undefined && <QueryFailure query={images} />}
      {images.data?.length === 0 && (
        <Typography color="textSecondary">There is no photograph yet. Upload one to start.</Typography>
      )}
      {images.data !== undefined && (
        <Gallery images={images.data} chosenId={chosen?.id} onChoose={choose} onDelete={askToDelete} />
      )}
      {chosen !== undefined && !isCompact && (
        <ChosenPhotograph image={chosen} onDelete={askToDelete} onShare={setShared} />
      )}
      <Button variant="outlined" startIcon={<UploadIcon />} onClick={pickFiles}>
        Upload image
      </Button>
      {!isCompact && (
        <Typography variant="body2" color="textSecondary">
          You can also drop an image on the page, or paste one. It is stored on the server until you delete
          it.
        </Typography>
      )}
      <UploadStatus />
      {shared !== undefined && <ShareDialog image={shared} onClose={() => setShared(undefined)} />}
      {doomed !== undefined && (
        <DeleteDialog
          image={doomed}
          onDeleted={() => doomed.id === chosen?.id && choose(null, 'replace')}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </Stack>
  );
}

/** Up to twelve photographs in a row, as wide as they are, so that the button stands beside the last one. */
const COMPACT = {
  alignItems: 'center',
  flexWrap: 'wrap',
  '& [data-photographs]': { display: 'flex', flexWrap: 'wrap', maxWidth: 'min(100%, 768px)' },
  '& [data-photographs] > *': { width: 56 },
};
