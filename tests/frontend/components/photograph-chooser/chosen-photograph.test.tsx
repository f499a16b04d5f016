import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChosenPhotograph } from '../../../../frontend/src/components/photograph-chooser/chosen-photograph';
import { renderAlone } from '../../support/with-queries';
import { makeImage, makeUpload } from '../../support/world';

test('what a cut-off file lacks is said beside its facts', () => {
  const cut_off = 'The file is cut off: the last 5% of the image are missing and shown grey.';
  renderAlone(
    <ChosenPhotograph
      image={makeImage('cat', { cut_off })}
      onDelete={() => undefined}
      onShare={() => undefined}
    />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(cut_off);
});

test('of a whole file nothing is said', () => {
  renderAlone(
    <ChosenPhotograph image={makeImage('cat')} onDelete={() => undefined} onShare={() => undefined} />,
  );
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  { holders: 'owner', says: /^Only this browser/, isShared: true },
  { holders: 'guest', says: 'It was shared with you.', isShared: false },
  { holders: 'everyone', says: /^Everyone who uses this server/, isShared: false },
] as const)('an upload says that its holder is $holders', ({ holders, says, isShared }) => {
  const image = { ...makeUpload('a', 'a.jpg'), holders };
  renderAlone(<ChosenPhotograph image={image} onDelete={() => undefined} onShare={() => undefined} />);
  expect(screen.getByText(says)).toBeVisible();
  expect(screen.queryAllByRole('button', { name: 'Share a.jpg' })).toHaveLength(isShared ? 1 : 0);
  expect(screen.getByRole('button', { name: 'Delete a.jpg' })).toBeVisible();
});
