import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Beside } from '../../components/compare/beside';
import { CompareField } from '../../components/compare/compare-field';
import { useSides } from '../../components/compare/use-sides';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { NumberControl } from '../../components/number-control';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { useComparison } from '../../hooks/use-comparison';
import { PredictionSide } from './prediction-side';
import { useTop } from './use-top';

const COMPARABLE = ['image', 'network'] as const;

/** The classes that the chosen network predicts for the chosen photograph, beside another photograph or network if wanted. */
export default function PredictionPage() {
  const network = useChosenNetwork();
  const image = useChosenImage();
  const top = useTop();
  const comparison = useComparison(COMPARABLE);
  const sides = useSides(comparison, network.value, image.value);
  const isIncomplete = [network.failure, image.failure, top.refused].some((fault) => fault !== undefined);
  const settings = (
    <Stack spacing={3}>
      <PhotographChooser />
      <CompareField comparison={comparison} kinds={COMPARABLE} own={sides.own} />
      <NumberControl number={top} label="Classes shown" noun="classes" help="The most probable classes" />
    </Stack>
  );
  return (
    <MethodLayout settingsLabel="Photograph and settings" settings={settings}>
      <Typography component="h1" variant="h1">
        {network.value === undefined ? 'Prediction' : `Prediction of ${network.value.title}`}
      </Typography>
      <Box sx={{ mt: 2 }}>
        <Beside sides={sides} comparison={comparison}>
          {(side) => (
            <PredictionSide
              side={side}
              top={top.value}
              imageFailure={side === sides.own ? image.failure : undefined}
              isIncomplete={isIncomplete}
              isBeside={sides.other !== undefined}
            />
          )}
        </Beside>
      </Box>
    </MethodLayout>
  );
}
