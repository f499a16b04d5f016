import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { SETTINGS } from '../../api/settings.gen';
import { Choice } from '../../components/choice';
import type { ChosenLayer } from '../../hooks/use-chosen-layer';
import { ClassChoice } from './class-choice';
import type { Classes } from './use-classes';
import { UnitFields } from './unit-fields';
import type { Explained, Settings, Start } from './use-settings';

export interface ExplainedFieldsProps {
  settings: Settings;
  classes: Classes;
  /** Where the layer of an explained channel is chosen. */
  layer: ChosenLayer;
}

const HELP: Record<Explained, string> = {
  answer: 'All classes at once, each as much as the network believes in it.',
  class: 'What speaks for one class.',
  compare: 'Why one class and not the other: each for itself, and their difference.',
  unit: 'What in the photograph excites a channel of a layer, and through which filters.',
};

const START = SETTINGS.HeatmapSettings.start;
/** What a class may begin with: neither the whole answer nor a channel. */
const STARTS = START.choices.flatMap(([value, title, help]) =>
  value === 'softmax' || value === 'unit' ? [] : [{ value, title, help }],
);

/** What is explained: the whole answer, one class, two classes beside each other, or a channel of a layer. */
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
      <Choice<Explained>
        label="Explain"
        value={explained}
        options={[
          ['answer', 'Answer'],
          ['class', 'One class'],
          ['compare', 'Two classes'],
          ['unit', 'A channel'],
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
            help="Usually the one that the network sees first."
            onChoose={settings.setChosenClass}
          />
          <ClassChoice
            label={isCompared ? 'Second class' : 'Against'}
            value={against ?? (isCompared ? classes.predicted.find(isOther)?.index : undefined)}
            classes={classes}
            help={isCompared ? 'Usually the next one.' : 'Its relevance is taken off; empty for none.'}
            onChoose={settings.setAgainst}
          />
          <Choice<Start>
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
          // Its place is kept until the classes are known, so that nothing below moves.
          disabled={second === undefined}
          onClick={compareFirst}
          sx={{ alignSelf: 'start', ml: -0.625, textAlign: 'left' }}
        >
          {second === undefined
            ? 'Compare the first two classes'
            : `Compare ${first?.name ?? ''} with ${second.name}`}
        </Button>
      )}
    </Stack>
  );

  function isOther({ index }: { index: number }) {
    return index !== (chosenClass ?? first?.index);
  }
}
