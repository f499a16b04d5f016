/** An image that is asked for again. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PatientImage } from '../../../frontend/src/components/patient-image';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('an image that does not come is asked for again after a pause', () => {
  render(<PatientImage src="/cat" alt="Cat" />);
  const first = screen.getByRole('img', { name: 'Cat' });
  fireEvent.error(first);
  expect(screen.getByRole('img', { name: 'Cat' })).toBe(first);
  act(() => void vi.advanceTimersByTime(3_000));
  expect(screen.getByRole('img', { name: 'Cat' })).not.toBe(first);
});

test('an image that is there is left alone', () => {
  render(<PatientImage src="/cat" alt="Cat" />);
  const first = screen.getByRole('img', { name: 'Cat' });
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByRole('img', { name: 'Cat' })).toBe(first);
});

test('it is not asked for without end', () => {
  render(<PatientImage src="/cat" alt="Cat" />);
  for (let round = 0; round < 50; round += 1) {
    fireEvent.error(screen.getByRole('img'));
    act(() => void vi.advanceTimersByTime(3_000));
  }
  expect(vi.getTimerCount()).toBe(0);
});
