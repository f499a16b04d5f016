import { expect, test } from 'vitest';
import { takeOver } from '../../../../frontend/src/components/objectives/take-over';
import { channel, direction, diversity } from '../../support/objectives';

test('channels of one layer are one text, with weights where they were mixed', () => {
  const objectives = [channel(3), channel(5, { weight: -2 })];
  expect(takeOver(objectives, true)).toMatchObject({
    layer: 'stem',
    texts: { kind: 'channel', ids: '3, 5', weights: '1, -2' },
    mix: [],
  });
  expect(takeOver(objectives, false).texts.weights).toBe('');
});

test('a whole layer is an empty text', () => {
  expect(takeOver([channel(0, { kind: 'layer', index: null })], false).texts).toMatchObject({
    kind: 'channel',
    ids: '',
  });
});

test('classes leave the layer alone', () => {
  const taken = takeOver([channel(7, { kind: 'class', layer: null })], false);
  expect(taken).toMatchObject({ layer: undefined, texts: { kind: 'class', classes: '7', ids: '' } });
});

test('neurons keep their place', () => {
  const taken = takeOver([channel(7, { kind: 'neuron', row: 2 })], false);
  expect(taken.texts).toMatchObject({ kind: 'neuron', ids: '7', row: '2', column: '' });
});

test('a direction is written as its channels and values, with what else it asks', () => {
  expect(takeOver([direction()], false).texts).toMatchObject({
    kind: 'direction',
    ids: '',
    vector: '3: 1, 1: -0.5',
    arguments: '',
  });
  expect(takeOver([direction({ cosine_power: 2 })], false).texts.arguments).toBe('{"cosine_power":2}');
});

test('several channels with as many images each are one text', () => {
  const objectives = [diversity({ count: 2 }), diversity({ count: 2, index: 7 })];
  expect(takeOver(objectives, false).texts).toMatchObject({
    kind: 'diversity',
    ids: '3, 7',
    arguments: '{"count":2}',
  });
});

test('two directions are put aside, because one text holds one', () => {
  const objectives = [direction(), direction()];
  expect(takeOver(objectives, true)).toMatchObject({ texts: { vector: '' }, mix: objectives });
});

test('what is of several layers or kinds is put aside', () => {
  const objectives = [channel(3), channel(5, { layer: 'mixed/left' })];
  expect(takeOver(objectives, true)).toMatchObject({ texts: { ids: '' }, mix: objectives });
});
