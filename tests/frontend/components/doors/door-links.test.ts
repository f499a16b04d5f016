/** Where doors lead. */
import { expect, test } from 'vitest';
import {
  channelLinks,
  channelsLinks,
  classLinks,
  layerLinks,
  photographLinks,
} from '../../../../frontend/src/components/doors/door-links';
import { readMix } from '../../../../frontend/src/components/objectives/mix-text';

const HERE = '?network=vgg16&image=cat&ids=1,2&classes=7&explain=class&class=3&job=j&steps=9';

test('a channel leads to its page and tabs, which forget what was chosen before, but not network and photograph', () => {
  const links = channelLinks(HERE, 'vgg16', 'mixed/pool', 5);
  expect(links.page).toEqual({
    pathname: '/networks/vgg16/mixed%2Fpool/5',
    search: '?network=vgg16&image=cat&steps=9',
  });
  expect(links.visualize).toEqual({
    pathname: '/feature-visualization',
    search: '?network=vgg16&image=cat&steps=9&layer=mixed%2Fpool&ids=5',
  });
  expect(links.dream.pathname).toBe('/deep-dream');
  expect(links.explain.search).toBe(
    '?network=vgg16&image=cat&steps=9&explain=unit&layer=mixed%2Fpool&channel=5',
  );
});

test('a channel is added to what is in the mix', () => {
  const first = channelLinks('?network=vgg16', 'vgg16', 'stem', 1).mix.search;
  const both = channelLinks(first, 'vgg16', 'other', 2).mix.search;
  expect(readMix(new URLSearchParams(both).get('mix'))).toMatchObject([
    { layer: 'stem', index: 1, weight: 1 },
    { layer: 'other', index: 2, weight: 1 },
  ]);
});

test('a class is compared with the most probable one, which stands first', () => {
  const links = classLinks(HERE, 'vgg16', { index: 281, rival: 4, logits: 'logits' });
  expect(links.against?.search).toBe('?network=vgg16&image=cat&steps=9&explain=compare&class=4&against=281');
  expect(links.beside).toEqual({
    pathname: '/prediction',
    search: '?network=vgg16&image=cat&steps=9&class=4&beside=class%3A281',
  });
  expect(links.examples?.pathname).toBe('/networks/vgg16/logits/281');
  expect(links.visualize.search).toBe('?network=vgg16&image=cat&steps=9&objective=class&classes=281');
});

test('the most probable class is compared with none, and without a layer of logits there are no examples', () => {
  const links = classLinks('', 'vgg16', { index: 4, rival: undefined, logits: '' });
  expect([links.against, links.beside, links.examples]).toEqual([undefined, undefined, undefined]);
});

test('a layer leads to its page, and to the tabs with the layer chosen', () => {
  const links = layerLinks(HERE, 'vgg16', 'mixed/pool');
  expect(links.page).toEqual({
    pathname: '/networks/vgg16/mixed%2Fpool',
    search: '?network=vgg16&image=cat&steps=9',
  });
  expect(links.activations.search).toBe('?network=vgg16&image=cat&steps=9&layer=mixed%2Fpool');
  expect(links.explain.search).toContain('explain=unit&layer=mixed%2Fpool&channel=0');
});

test('several channels of a layer are visualized together', () => {
  const { visualize } = channelsLinks('?image=cat', 'stem', [4, 2]);
  expect(new URLSearchParams(visualize.search).get('ids')).toBe('4, 2');
});

test('a photograph takes the place of the one before', () => {
  const links = photographLinks(HERE, 'koala');
  expect(links.explain).toEqual({ pathname: '/deep-taylor', search: '?network=vgg16&image=koala&steps=9' });
});
