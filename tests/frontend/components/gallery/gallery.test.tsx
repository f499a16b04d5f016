/** The gallery as a group of radio buttons. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Gallery } from '../../../../frontend/src/components/gallery/gallery';
import { renderAlone } from '../../support/with-queries';
import { makeImage } from '../../support/world';

const IMAGES = ['cat', 'coffee', 'rocket'].map((id) => makeImage(id));

function show(chosenId: string | undefined) {
  const onChoose = vi.fn();
  const onDelete = vi.fn();
  renderAlone(<Gallery images={IMAGES} chosenId={chosenId} onChoose={onChoose} onDelete={onDelete} />);
  return { onChoose, onDelete, user: userEvent.setup() };
}

test('pressing a photograph is a step in the history, walking to it is not', async () => {
  const { onChoose, user } = show('cat');
  await user.click(screen.getByRole('radio', { name: /^rocket/ }));
  expect(onChoose).toHaveBeenLastCalledWith('rocket', 'push');
  screen.getByRole('radio', { name: /^cat/ }).focus();
  await user.keyboard('{ArrowRight}');
  expect(onChoose).toHaveBeenLastCalledWith('coffee', 'replace');
});

test('while none is chosen the tab key reaches the first', async () => {
  const { user } = show(undefined);
  await user.tab();
  expect(screen.getByRole('radio', { name: /^cat/, checked: false })).toHaveFocus();
});

test('Delete hands the chosen photograph on', async () => {
  const { onDelete, user } = show('coffee');
  screen.getByRole('radio', { name: /^coffee/ }).focus();
  await user.keyboard('{Delete}');
  expect(onDelete).toHaveBeenCalledExactlyOnceWith(IMAGES[1]);
});

test('thumbnails are previews without a name of their own', () => {
  show('cat');
  const previews = screen.getAllByRole('presentation').map((image) => image.getAttribute('src'));
  expect(previews).toEqual(IMAGES.map(({ preview_url }) => preview_url));
});
