/** A photograph on its stage. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PhotographStage } from '../../../../frontend/src/components/photograph-stage/photograph-stage';
import { renderAlone } from '../../support/with-queries';
import { makeImage } from '../../support/world';

const IMAGE = makeImage('cat', { width: 400, height: 200 });
const SEEN = { left: 100, top: 0, width: 200, height: 200 };

test('while nobody knows what the network sees, the whole photograph is shown without a frame', () => {
  renderAlone(<PhotographStage image={IMAGE} seen={undefined} isCropped />);
  const photograph = screen.getByRole('img', { name: 'cat, 400 × 200 pixels' });
  expect(photograph).toHaveStyle({ left: '0%', width: '100%' });
  expect(screen.queryByTestId('seen-frame')).not.toBeInTheDocument();
});

test('the seen part is framed', () => {
  renderAlone(<PhotographStage image={IMAGE} seen={SEEN} />);
  expect(screen.getByTestId('seen-frame')).toHaveStyle({ left: '25%', width: '50%', height: '100%' });
});

test('the seen part alone has its own proportions', () => {
  renderAlone(<PhotographStage image={IMAGE} seen={SEEN} isCropped />);
  const photograph = screen.getByRole('img', { name: /the part that the network sees$/ });
  expect(photograph).toHaveStyle({ left: '-50%', width: '200%' });
  expect(photograph.parentElement).toHaveStyle({ aspectRatio: '1' });
});

test('the photograph itself is shown, not its preview', () => {
  renderAlone(<PhotographStage image={IMAGE} seen={SEEN} />);
  expect(screen.getByRole('img')).toHaveAttribute('src', '/api/images/cat/display');
});
