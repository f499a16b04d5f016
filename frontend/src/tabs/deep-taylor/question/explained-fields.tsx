import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { LabelledToggle } from '../../../components/labelled-toggle';
import type { ChosenLayer } from '../../../hooks/use-chosen-layer';
import { ClassChoice } from './class-choice';
import type { Classes } from './use-classes';
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

const START_HELP: Record<StartValue, string> = {
  probability: 'Relevance adds up to the probability of the class.',
  logit: 'Relevance adds up to the logit, the score of the class before the softmax.',
  one: 'Relevance adds up to 1 for every class.',
};

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
            label="Start value"
            value={start}
            options={[
              ['probability', 'Probability'],
              ['logit', 'Logit'],
              ['one', 'One'],
            ]}
            onChoose={settings.setStart}
            help={START_HELP[start]}
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
