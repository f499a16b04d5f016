/** The line above the classes. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AnswerStatus } from '../../../../frontend/src/tabs/prediction/answer-status';
import type { PredictionView } from '../../../../frontend/src/tabs/prediction/use-prediction-view';
import { renderAlone } from '../../support/with-queries';
import { LITE, makeImage, makePrediction } from '../../support/world';

const request = { network: LITE.id, image: 'cat', top: 5 };
const answered = { request, prediction: makePrediction(request), network: LITE, image: makeImage('cat') };
const THERE: PredictionView = {
  answered,
  isStale: false,
  isWaiting: false,
  failure: undefined,
  retry: undefined,
  seen: undefined,
};

function show(part: Partial<PredictionView>, isIncomplete = false) {
  renderAlone(<AnswerStatus view={{ ...THERE, ...part }} isIncomplete={isIncomplete} />);
  return screen.getByRole('status');
}

test('an answer says whose it is, how long it took and that it is new', () => {
  expect(show({})).toHaveTextContent('EfficientNet-Lite0 for catforward pass 23 ms · new result');
});

test('a stored result says so', () => {
  const prediction = { ...answered.prediction, stored: true };
  expect(show({ answered: { ...answered, prediction } })).toHaveTextContent(/stored result$/);
});

test('an answer to an earlier question says so', () => {
  expect(show({ isStale: true, isWaiting: true })).toHaveTextContent(
    'Previous result: EfficientNet-Lite0 for catComputing the new one…',
  );
  expect(screen.getByRole('progressbar', { name: 'Prediction' })).toBeInTheDocument();
});

test('the first answer is waited for in words', () => {
  expect(show({ answered: undefined, isWaiting: true })).toHaveTextContent('Computing the prediction…');
});

test('what is missing is asked for', () => {
  expect(show({ answered: undefined }, true)).toHaveTextContent('Choose a network and a photograph');
});
