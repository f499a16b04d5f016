/** Zoom by buttons. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ZOOM } from '../../../../../frontend/src/components/network-drawing/viewport/geometry';
import { ZoomButtons } from '../../../../../frontend/src/components/network-drawing/viewport/zoom-buttons';
import { makeViewport } from '../../../support/fake-viewport';
import { renderAlone } from '../../../support/with-queries';

test('they enlarge, make smaller as much again, and show all', async () => {
  const viewport = makeViewport();
  renderAlone(<ZoomButtons viewport={viewport} />);
  await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
  expect(viewport.zoomBy).toHaveBeenLastCalledWith(ZOOM.step);
  await userEvent.click(screen.getByRole('button', { name: 'Zoom out' }));
  expect(viewport.zoomBy).toHaveBeenLastCalledWith(1 / ZOOM.step);
  expect(viewport.fit).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Fit to window' }));
  expect(viewport.fit).toHaveBeenCalledOnce();
});
