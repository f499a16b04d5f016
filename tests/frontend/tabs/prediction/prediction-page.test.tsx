/** Journeys through the prediction tab: from an address to an answer, and what stands there meanwhile. */
import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { addressNow, findClass, openPage } from '../../support/open-page';
import { onPrediction, refuse, world } from '../../support/server';
import { makePrediction } from '../../support/world';

describe('asking', () => {
  test('the first network is asked about the first sample when the address names none', async () => {
    openPage('/prediction');
    expect(await findClass('cat kind 1')).toHaveTextContent('50.0 %');
    expect(world.asked).toEqual([{ network: 'efficientnet_lite0', image: 'cat', top: 5 }]);
    expect(addressNow()).toBe('/prediction');
  });

  test('the address says what is asked', async () => {
    openPage('/prediction?network=vgg16&image=rocket&top=2');
    await findClass('rocket kind 2');
    expect(world.asked).toEqual([{ network: 'vgg16', image: 'rocket', top: 2 }]);
    expect(screen.getByRole('heading', { level: 1, name: 'Prediction of VGG-16' })).toBeVisible();
  });

  test('a photograph of the gallery is asked about when it is pressed, and the back button returns', async () => {
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    await user.click(screen.getByRole('radio', { name: 'coffee, 400 × 300 pixels' }));
    await findClass('coffee kind 1');
    expect(addressNow()).toBe('/prediction?image=coffee');
    window.history.back();
    await findClass('cat kind 1');
    expect(world.asked).toHaveLength(2);
  });

  test('an answer that comes late is dropped', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    onPrediction(async (body) => {
      if (body.image === 'coffee') await gate;
      return HttpResponse.json(makePrediction(body));
    });
    const user = openPage('/prediction?image=coffee');
    await user.click(await screen.findByRole('radio', { name: /^rocket/ }));
    await findClass('rocket kind 1');
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText(/coffee kind 1/)).not.toBeInTheDocument();
    expect(await findClass('rocket kind 1')).toBeVisible();
  });
});

describe('what stands there', () => {
  test('the answer before stays, and says whose it is, until the next one comes', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    onPrediction(async (body) => {
      if (body.image === 'rocket') await gate;
      return HttpResponse.json(makePrediction(body));
    });
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    await user.click(screen.getByRole('radio', { name: /^rocket/ }));
    expect(await screen.findByText(/^Previous result: EfficientNet-Lite0 for cat/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^1 ?cat kind 1/ })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Share and download' })).not.toBeInTheDocument();
    release();
    await findClass('rocket kind 1');
    expect(screen.queryByText(/^Previous result/)).not.toBeInTheDocument();
  });

  test('a failure stands beside the answer before, and asking again repairs it', async () => {
    let isBroken = true;
    onPrediction((body) =>
      body.image === 'coffee' && isBroken
        ? refuse(503, 'weights_damaged', 'The weights do not fit.', 'Fetch them.')
        : HttpResponse.json(makePrediction(body)),
    );
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    await user.click(screen.getByRole('radio', { name: /^coffee/ }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The weights do not fit.');
    expect(alert).toHaveTextContent('Fetch them.');
    expect(screen.getByRole('button', { name: /^1 ?cat kind 1/ })).toBeInTheDocument();
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await findClass('coffee kind 1');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('a lost worker is asked again without anybody doing anything', async () => {
    let tries = 0;
    onPrediction((body) => {
      tries += 1;
      return tries < 3
        ? refuse(503, 'engine_unavailable', 'The worker was lost.')
        : HttpResponse.json(makePrediction(body));
    });
    openPage('/prediction');
    await findClass('cat kind 1');
    expect(tries).toBe(3);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('the share of all classes that are not listed stands below them', async () => {
    openPage('/prediction?top=2');
    await findClass('cat kind 2');
    expect(screen.getByText('All 998 other classes together').parentElement).toHaveTextContent('25.0 %');
  });
});

describe('the part that the network sees', () => {
  test('it is framed in the whole photograph', async () => {
    openPage('/prediction');
    const frame = await screen.findByTestId('seen-frame');
    expect(frame).toHaveStyle({ left: '17.1875%', top: '6.25%', width: '65.625%', height: '87.5%' });
    expect(screen.getByText(/sees 263 × 263 of 400\s×\s300 pixels, scaled to 224 × 224/)).toBeVisible();
  });

  test('the rest is cut away when only that part is shown', async () => {
    const user = openPage('/prediction');
    await screen.findByTestId('seen-frame');
    await user.click(screen.getByRole('button', { name: 'Network input' }));
    const photograph = screen.getByRole('img', {
      name: 'cat, 400 × 300 pixels: the part that the network sees',
    });
    // The whole photograph is 400/262.5 times as wide as the part.
    expect(Number.parseFloat(photograph.style.width)).toBeCloseTo(152.38, 2);
    expect(screen.queryByTestId('seen-frame')).not.toBeInTheDocument();
  });
});

describe('the number of classes', () => {
  test('it follows the slider, and one click restores the default', async () => {
    const user = openPage('/prediction');
    await findClass('cat kind 5');
    screen.getByRole('slider', { name: 'Classes shown' }).focus();
    await user.keyboard('{ArrowRight}');
    await findClass('cat kind 6');
    expect(addressNow()).toBe('/prediction?top=6');
    await user.click(screen.getByRole('button', { name: 'Reset to 5' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /cat kind 6/ })).not.toBeInTheDocument());
    expect(addressNow()).toBe('/prediction');
  });

  test.each(['0', '21', '2.5', 'x'])(
    'top=%s in the address is refused in words and asks nothing',
    async (top) => {
      openPage(`/prediction?top=${top}`);
      expect(
        await screen.findByText(`The address asks for ${top} classes; 1 to 20 are allowed.`),
      ).toBeInTheDocument();
      await screen.findByRole('radiogroup');
      expect(world.asked).toEqual([]);
    },
  );
});

describe('the numbers of a class', () => {
  test('they unfold when the class is pressed', async () => {
    const user = openPage('/prediction');
    const row = await findClass('cat kind 1');
    await user.click(row);
    expect(row).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText('cat kind 1, other name 1. Logit 9.500 · class 280 · WordNet n02123040'),
    ).toBeInTheDocument();
  });

  test('all of them stand in the table', async () => {
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    await user.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Most probable classes' });
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Rank',
      'Class',
      'Probability',
      'Logit',
      'Index',
      'WordNet',
    ]);
    expect(within(table).getByRole('row', { name: /^2 cat kind 2/ })).toHaveTextContent(
      /25\.0\s%8\.500281n02123041$/,
    );
  });

  test('what they do not show is said', async () => {
    const user = openPage('/prediction');
    await findClass('cat kind 1');
    await user.click(screen.getByRole('button', { name: 'Limitations' }));
    expect(await screen.findByText(/divides 100 % among the 1,000 classes it knows/)).toBeVisible();
  });
});

test('a network without classes is not asked, and leads to its layers', async () => {
  const user = openPage('/prediction?network=user_own&image=rocket');
  expect(await screen.findByText('Own is not a classifier, so it predicts no classes.')).toBeVisible();
  expect(world.asked).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Show its activations' }));
  expect(addressNow()).toBe('/activations?network=user_own&image=rocket');
});
