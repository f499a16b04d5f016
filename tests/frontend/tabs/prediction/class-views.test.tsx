/** Classes as bars and as a table. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ClassList } from '../../../../frontend/src/tabs/prediction/class-list';
import { ClassTable } from '../../../../frontend/src/tabs/prediction/class-table';
import { renderAlone } from '../../support/with-queries';
import { makePrediction } from '../../support/world';

const { classes } = makePrediction({ network: 'vgg16', image: 'cat', top: 3 });
const WITHOUT_WORDNET = classes.map((found) => ({ ...found, wordnet_id: null }));

describe('bars', () => {
  test('each bar is as long as its share', () => {
    renderAlone(<ClassList classes={classes} total={1000} network="vgg16" />);
    const widths = screen.getAllByRole('listitem').map((row) => {
      const bars = [...row.querySelectorAll<HTMLElement>('[style]')];
      return bars.map(({ style }) => style.width).find((width) => width.endsWith('%'));
    });
    expect(widths).toEqual(['50%', '25%', '12.5%']);
  });

  test('the shares and the rest make one', () => {
    renderAlone(<ClassList classes={classes} total={1000} network="vgg16" />);
    expect(screen.getByText('All 997 other classes together').parentElement).toHaveTextContent(/12\.5\s%$/);
  });

  test('there is no rest where all classes are listed', () => {
    renderAlone(<ClassList classes={classes} total={3} network="vgg16" />);
    expect(screen.queryByText(/other classes together/)).not.toBeInTheDocument();
  });

  test('the first name is not said twice', () => {
    renderAlone(<ClassList classes={classes} total={1000} network="vgg16" />);
    expect(screen.getAllByRole('button')[0]).toHaveTextContent(/^1cat kind 1, other name 150\.0\s%$/);
  });

  test('focus shows the numbers of a class', async () => {
    renderAlone(<ClassList classes={classes} total={1000} network="vgg16" />);
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Logit 9.500 · class 280 · WordNet n02123040',
    );
  });

  test('a class without a WordNet id says nothing about it', async () => {
    renderAlone(<ClassList classes={WITHOUT_WORDNET} total={1000} network="vgg16" />);
    await userEvent.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/^Logit 9\.500 · class 280$/);
  });
});

describe('table', () => {
  test('each row has the name of its class for a heading', () => {
    renderAlone(<ClassTable classes={classes} />);
    const rows = within(screen.getByRole('table')).getAllByRole('rowheader');
    expect(rows.map(({ textContent }) => textContent)).toEqual(classes.map(({ names }) => names));
  });

  test('a class without a WordNet id has a dash', () => {
    renderAlone(<ClassTable classes={WITHOUT_WORDNET} />);
    expect(screen.getAllByRole('cell', { name: '–' })).toHaveLength(3);
  });
});
