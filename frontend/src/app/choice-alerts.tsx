import Stack from '@mui/material/Stack';
import { FailureAlert } from '../components/failure-alert';
import type { Choice } from '../hooks/choice';
import { useChosenImage } from '../hooks/use-chosen-image';
import { useChosenNetwork } from '../hooks/use-chosen-network';

/** Alerts for an unknown network or photograph in the address, each with a button that repairs it. */
export function ChoiceAlerts() {
  const network = useChosenNetwork();
  const image = useChosenImage();
  if (network.failure === undefined && image.failure === undefined) return null;
  return (
    <Stack spacing={1} sx={{ p: 2, pb: 0 }}>
      <ChoiceAlert choice={network} nameOf={({ title }) => title} />
      <ChoiceAlert choice={image} nameOf={({ name }) => name} />
    </Stack>
  );
}

interface ChoiceAlertProps<Thing> {
  /** The choice, or why it failed. */
  choice: Choice<Thing>;
  /** Name for the label of the button. */
  nameOf: (thing: Thing) => string;
}

function ChoiceAlert<Thing>({ choice, nameOf }: ChoiceAlertProps<Thing>) {
  const { failure, fallback, choose } = choice;
  if (failure === undefined) return null;
  if (fallback === undefined) return <FailureAlert failure={failure} />;
  return (
    <FailureAlert
      failure={failure}
      action={`Use ${nameOf(fallback)}`}
      onAction={() => choose(null, 'replace')}
    />
  );
}
