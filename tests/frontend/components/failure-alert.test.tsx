/** A failure in the server's words. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FailureAlert } from '../../../frontend/src/components/failure-alert';
import { renderAlone } from '../support/with-queries';
import { makeFailure } from '../support/world';

const FAILURE = makeFailure('x', 'It is refused.', 'Send another.');

test('message, hint and subject are read aloud', () => {
  renderAlone(<FailureAlert failure={FAILURE} subject="dog.jpg" />);
  expect(screen.getByRole('alert')).toHaveTextContent('dog.jpgIt is refused.Send another.');
});

test('it has no button unless one repairs it', () => {
  renderAlone(<FailureAlert failure={FAILURE} />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('the button that repairs it and the one that dismisses it do so', async () => {
  const repair = vi.fn();
  const dismiss = vi.fn();
  renderAlone(<FailureAlert failure={FAILURE} action="Try again" onAction={repair} onClose={dismiss} />);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(repair).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(dismiss).toHaveBeenCalledOnce();
});
