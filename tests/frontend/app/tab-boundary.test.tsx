/** A tab that breaks. */
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TabBoundary } from '../../../frontend/src/app/tab-boundary';

beforeEach(() => {
  // React reports the caught error to the console as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function BrokenTab(): never {
  throw new Error('a class without a name');
}

test('a tab that breaks is replaced by what happened, and the rest of the page stays', () => {
  render(
    <>
      <p>Header</p>
      <TabBoundary title="Prediction">
        <BrokenTab />
      </TabBoundary>
    </>,
  );
  expect(screen.getByText('Header')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Prediction cannot be shown.');
  expect(screen.getByRole('alert')).toHaveTextContent('a class without a name');
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});

test('a tab that works is left alone', () => {
  render(<TabBoundary title="Prediction">All is well</TabBoundary>);
  expect(screen.getByText('All is well')).toBeVisible();
});
