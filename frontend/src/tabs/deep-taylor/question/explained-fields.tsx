import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { SETTINGS } from '../../../api/settings.gen';
import { LabelledToggle } from '../../../components/labelled-toggle';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import { ClassChoice } from '../../../components/class-choice';
import type { Classes } from '../../../hooks/use-classes';
import { UnitFields } from './unit-fields';
import type { Explained, Settings, StartValue } from './use-settings';

export interface ExplainedFieldsProps {
  settings: Settings;
  classes: Classes;
  /** The chosen layer, for the explanation of a channel. */
  layer: ChosenLayer;
}

const HELP: Record<Explained, string> = {
  answer: 'All classes, weighted by their probability.',
  class: 'Evidence for one class.',
  compare: 'Evidence for each of two classes, and the difference.',
  unit: 'The pixels and filters that activate a channel of a layer.',
};

const START = SETTINGS.HeatmapSettings.start;
/** The start values of a class, which neither the prediction nor a channel has. */
const STARTS = START.choices.flatMap(([value, title, help]) =>
  value === 'softmax' || value === 'unit' ? [] : [{ value, title, help }],
);

/** What is explained: the whole prediction, one class, two classes, or a channel of a layer. */
export function ExplainedFields({ settings, classes, layer }: ExplainedFieldsProps) {
  const { explained, chosenClass, against, start } = settings;
  const [first, second] = classes.predicted;
  const isCompared = explained === 'compare';
  const compareFirst = () => {
    settings.setExplained('compare');
    settings.setChosenClass(first?.index);
    settings.setAgainst(second?.index);
  };
  return (
    <Stack spacing={2} useFlexGap>
      <LabelledToggle<Explained>
        label="Explain"
        value={explained}
        options={[
          ['answer', 'Prediction'],
          ['class', 'One class'],
          ['compare', 'Two classes'],
          ['unit', 'One channel'],
        ]}
        onChoose={settings.setExplained}
        help={HELP[explained]}
      />
      {explained === 'unit' && <UnitFields settings={settings} layer={layer} />}
      {(explained === 'class' || isCompared) && (
        <>
          <ClassChoice
            label={isCompared ? 'First class' : 'Class'}
            value={chosenClass ?? first?.index}
            classes={classes}
            help="Default: the most probable class."
            onChoose={settings.setChosenClass}
          />
          <ClassChoice
            label={isCompared ? 'Second class' : 'Contrast class'}
            value={against ?? (isCompared ? classes.predicted.find(isOther)?.index : undefined)}
            classes={classes}
            help={
              isCompared
                ? 'Default: the second most probable class.'
                : 'Its relevance is subtracted; empty for none.'
            }
            onChoose={settings.setAgainst}
          />
          <LabelledToggle<StartValue>
            label={START.label}
            value={start}
            options={STARTS.map(({ value, title }) => [value, title] as const)}
            onChoose={settings.setStart}
            help={STARTS.find(({ value }) => value === start)?.help ?? ''}
          />
        </>
      )}
      {(explained === 'answer' || explained === 'class') && (
        <Button
          size="small"
          // Drawn before the classes are known, so that nothing below moves.
          disabled={second === undefined}
          onClick={compareFirst}
          sx={{ alignSelf: 'start', ml: -0.625, textAlign: 'left' }}
        >
          {second === undefined
            ? 'Compare the top two classes'
            : `Compare ${first?.name ?? ''} with ${second.name}`}
        </Button>
      )}
    </Stack>
  );

  function isOther({ index }: { index: number }) {
    return index !== (chosenClass ?? first?.index);
  }
}
