import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { NoClasses } from '../../components/no-classes';
import { NumberControl } from '../../components/number-control';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { Answer } from './answer';
import { PhotographView } from './photograph-view';
import { usePredictionView } from './use-prediction-view';
import { useTop } from './use-top';

/** The classes that the chosen network predicts for the chosen photograph. */
export default function PredictionPage() {
  const network = useChosenNetwork();
  const image = useChosenImage();
  const top = useTop();
  const hasClasses = network.value === undefined || network.value.classes > 0;
  const view = usePredictionView(hasClasses ? network.value : undefined, image.value, top.value);
  const isIncomplete = [network.failure, image.failure, top.refused].some((fault) => fault !== undefined);
  const settings = (
    <Stack spacing={3}>
      <PhotographChooser />
      <NumberControl number={top} label="Classes shown" noun="classes" help="The most probable classes" />
    </Stack>
  );
  return (
    <MethodLayout settingsLabel="Photograph and settings" settings={settings}>
      <Typography component="h1" variant="h1">
        {network.value === undefined ? 'Prediction' : `Prediction of ${network.value.title}`}
      </Typography>
      <Box
        sx={{
          mt: 2,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <PhotographView choice={image} seen={view.seen} network={network.value} />
        {hasClasses ? (
          <Answer view={view} network={network.value} isIncomplete={isIncomplete} rows={top.value} />
        ) : (
          <NoClasses title={network.value?.title ?? ''} />
        )}
      </Box>
    </MethodLayout>
  );
}
