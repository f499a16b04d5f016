import { expect, test } from 'vitest';
import { explainedIn, questionsOf } from '../../../../../frontend/src/tabs/deep-taylor/question/questions';
import type { Settings } from '../../../../../frontend/src/tabs/deep-taylor/question/use-settings';

const subject = { network: 'net', image: 'cat', predicted: [281, 285, 282], layer: 'mixed' };
const NOTHING = () => undefined;
const settingsOf = (part: Partial<Settings>): Settings => ({
  explained: 'answer',
  setExplained: NOTHING,
  chosenClass: undefined,
  setChosenClass: NOTHING,
  against: undefined,
  setAgainst: NOTHING,
  start: 'probability',
  setStart: NOTHING,
  channel: undefined,
  setChannel: NOTHING,
  extent: 'strongest',
  setExtent: NOTHING,
  attribution: 'deep_taylor',
  setAttribution: NOTHING,
  pooling: 'average',
  setPooling: NOTHING,
  filters: { limits: { least: 1, most: 100, defaultValue: 10 }, value: 7, refused: undefined, set: NOTHING },
  isChanged: false,
  reset: NOTHING,
  take: NOTHING,
  ...part,
});
const asked = (part: Partial<Settings>) => {
  const { first, second, difference } = questionsOf(subject, settingsOf(part));
  return [first, second, difference].map((one) => one && [one.start, one.class_index, one.against]);
};

test('the whole answer has no class', () => {
  expect(asked({ chosenClass: 3, against: 4 })).toEqual([['softmax', null, null], undefined, undefined]);
  expect(questionsOf(subject, settingsOf({})).first).toMatchObject({ network: 'net', image: 'cat', top: 7 });
});

test('a class is the chosen one, else the one that is seen first', () => {
  expect(asked({ explained: 'class' })[0]).toEqual(['probability', 281, null]);
  expect(asked({ explained: 'class', chosenClass: 3, against: 4, start: 'one' })[0]).toEqual(['one', 3, 4]);
});

test('two classes are asked each for itself, and against each other', () => {
  const [first, second, difference] = asked({ explained: 'compare', start: 'logit' });
  expect(first).toEqual(['logit', 281, null]);
  expect(second).toEqual(['logit', 285, null]);
  expect(difference).toEqual(['logit', 281, 285]);
  expect(asked({ explained: 'compare', chosenClass: 285 })[2]).toEqual(['probability', 285, 281]);
});

test('a channel of the chosen layer is asked, with or without classes', () => {
  const unit = { layer: 'mixed', channel: 11, at: 'everywhere' } as const;
  const chosen = settingsOf({ explained: 'unit', channel: 11, extent: 'everywhere' });
  const asked = questionsOf({ ...subject, predicted: undefined }, chosen);
  expect(asked).toEqual({
    first: expect.objectContaining({ start: 'unit', class_index: null, unit }) as unknown,
  });
  expect(asked.first && explainedIn(asked.first, [])).toBe('mixed: channel 11, at all positions');
  expect(questionsOf(subject, settingsOf({ explained: 'unit' })).first?.unit?.channel).toBe(0);
});

test('nothing is asked while something is missing', () => {
  expect(questionsOf({ ...subject, layer: undefined }, settingsOf({ explained: 'unit' }))).toEqual({});
  expect(questionsOf({ ...subject, predicted: undefined }, settingsOf({}))).toEqual({});
  expect(questionsOf({ ...subject, image: undefined }, settingsOf({}))).toEqual({});
  expect(questionsOf({ ...subject, predicted: [] }, settingsOf({ explained: 'class' }))).toEqual({});
  expect(questionsOf({ ...subject, predicted: [1] }, settingsOf({ explained: 'compare' }))).toEqual({});
});

test('a question is said in words', () => {
  const names = ['tench, Tinca tinca', 'goldfish'];
  const { first } = questionsOf(subject, settingsOf({ explained: 'class', chosenClass: 0, against: 1 }));
  expect(first && explainedIn(first, names)).toBe('tench against goldfish');
});
