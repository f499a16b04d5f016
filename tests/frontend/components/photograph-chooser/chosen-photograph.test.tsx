import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChosenPhotograph } from '../../../../frontend/src/components/photograph-chooser/chosen-photograph';
import { makeImage } from '../../support/world';

test('what a cut-off file lacks is said beside its facts', () => {
  const cut_off = 'The file is cut off: the last 5% of the image are missing and shown grey.';
  render(<ChosenPhotograph image={makeImage('cat', { cut_off })} onDelete={() => undefined} />);
  expect(screen.getByRole('alert')).toHaveTextContent(cut_off);
});

test('of a whole file nothing is said', () => {
  render(<ChosenPhotograph image={makeImage('cat')} onDelete={() => undefined} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
