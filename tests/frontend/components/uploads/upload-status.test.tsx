/** Progress of uploads. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { UploadStatus } from '../../../../frontend/src/components/uploads/upload-status';
import { UploadsContext, type Upload } from '../../../../frontend/src/components/uploads/uploads';
import { renderAlone } from '../../support/with-queries';
import { makeFailure } from '../../support/world';

function show(uploads: Upload[]) {
  const dismiss = vi.fn();
  renderAlone(
    <UploadsContext value={{ uploads, dismiss, pickFiles: () => undefined }}>
      <UploadStatus />
    </UploadsContext>,
  );
  return dismiss;
}

test('a running upload shows its name and the share that is sent', () => {
  show([{ id: 1, name: 'dog.jpg', progress: 0.4 }]);
  expect(screen.getByText(/^Uploading dog.jpg: 40\.0\s%$/)).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Upload of dog.jpg' })).toHaveAttribute(
    'aria-valuenow',
    '40',
  );
});

test('a file that is sent is being checked', () => {
  show([{ id: 1, name: 'dog.jpg', progress: 1 }]);
  expect(screen.getByText('Checking dog.jpg…')).toBeVisible();
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
});

test('each failure is dismissed on its own', async () => {
  const failure = makeFailure('x', 'It is refused.', 'Send another.');
  const dismiss = show([
    { id: 1, name: 'one.txt', progress: 1, failure },
    { id: 2, name: 'two.txt', progress: 1, failure },
  ]);
  const second = screen.getAllByRole('button', { name: 'Close' })[1];
  await userEvent.click(second ?? document.body);
  expect(dismiss).toHaveBeenCalledExactlyOnceWith(2);
});
