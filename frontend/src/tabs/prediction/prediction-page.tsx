import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Beside } from '../../components/compare/beside';
import { CompareField } from '../../components/compare/compare-field';
import { useSides } from '../../components/compare/use-sides';
import { MethodLayout } from '../../components/method-layout/method-layout';
import { NumberControl } from '../../components/number-control';
import { PhotographChooser } from '../../components/photograph-chooser/photograph-chooser';
import { useAddressIndex } from '../../hooks/use-address-index';
import { useChosenImage } from '../../hooks/use-chosen-image';
import { useChosenNetwork } from '../../hooks/use-chosen-network';
import { useClasses } from '../../hooks/use-classes';
import { useComparison } from '../../hooks/use-comparison';
import { ClassDifference } from './classes/class-difference';
import { ClassSide } from './classes/class-side';
import { PredictionSide } from './prediction-side';
import { useTop } from './use-top';

const COMPARABLE = ['image', 'network', 'class'] as const;

/**
 * The classes that the chosen network predicts for the chosen photograph, beside another photograph or network if wanted;
 * or two of the classes side by side.
 */
export default function PredictionPage() {
  const network = useChosenNetwork();
  const image = useChosenImage();
  const top = useTop();
  const comparison = useComparison(COMPARABLE);
  const [chosenClass, chooseClass] = useAddressIndex('class');
  // As many as the answer lists, so that both are one question.
  const classes = useClasses(network.value?.id, image.value?.id, network.value?.classes ?? 0, top.value ?? 0);
  const classIndex = chosenClass ?? classes.predicted[0]?.index;
  const sides = useSides(comparison, network.value, image.value, { classIndex });
  const isOfClasses = comparison.kind === 'class' && sides.failure === undefined;
  const isIncomplete = [network.failure, image.failure, top.refused].some((fault) => fault !== undefined);
  const settings = (
    <Stack spacing={3}>
      <PhotographChooser />
      <CompareField
        comparison={comparison}
        kinds={COMPARABLE}
        own={sides.own}
        firstClass={{ classes, onChoose: chooseClass }}
      />
      {!isOfClasses && (
        <NumberControl number={top} label="Classes shown" noun="classes" help="The most probable classes" />
      )}
    </Stack>
  );
  return (
    <MethodLayout settingsLabel="Photograph and settings" settings={settings}>
      <Typography component="h1" variant="h1">
        {network.value === undefined ? 'Prediction' : `Prediction of ${network.value.title}`}
      </Typography>
      <Stack spacing={2} useFlexGap sx={{ mt: 2 }}>
        {isOfClasses && sides.other !== undefined && <ClassDifference own={sides.own} other={sides.other} />}
        <Box>
          <Beside sides={sides} comparison={comparison}>
            {(side) =>
              isOfClasses ? (
                <ClassSide side={side} />
              ) : (
                <PredictionSide
                  side={side}
                  top={top.value}
                  imageFailure={side === sides.own ? image.failure : undefined}
                  isIncomplete={isIncomplete}
                  isBeside={sides.other !== undefined}
                />
              )
            }
          </Beside>
        </Box>
      </Stack>
    </MethodLayout>
  );
}
