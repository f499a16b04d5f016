import { expect, test } from 'vitest';
import type { Objective } from '../../../../frontend/src/api/jobs';
import { readMix, writeMix } from '../../../../frontend/src/components/objectives/mix-text';
import { channel, direction, diversity } from '../../support/objectives';

const third = channel(3, { weight: -0.5 });

test('every kind of objective is read as it was written', () => {
  const mix: Objective[] = [
    third,
    channel(3, { kind: 'layer', index: null }),
    channel(3, { kind: 'class', layer: null }),
    channel(3, { kind: 'neuron', row: 2, column: null }),
    direction({ cosine_power: 2 }),
    diversity({ count: 2 }),
  ];
  expect(readMix(writeMix(mix))).toEqual(mix);
});

test('an empty mix is nothing in the address', () => {
  expect(writeMix([])).toBeNull();
  expect(readMix(null)).toEqual([]);
});

test.each([
  '[["channel","stem",3',
  '{}',
  '7',
  '[7]',
  '[["unknown","stem",3,1]]',
  '[["channel",null,3,1]]',
  '[["channel","stem",-1,1]]',
  '[["channel","stem",1.5,1]]',
  '[["channel","stem",3,"1"]]',
  '[["channel","stem",3,1001]]',
  '[["class","stem",3,1]]',
  '[["neuron","stem",3,1,-1]]',
  '[["direction","stem"]]',
  '[{"kind":"channel","layer":"stem","index":3,"weight":1}]',
  '[{"kind":"direction","layer":"stem","weight":1,"cosine_power":0,"vector":[]}]',
  '[{"kind":"direction","layer":"stem","weight":1,"cosine_power":0,"vector":[{"channel":-1,"value":1}]}]',
  '[{"kind":"direction","layer":"stem","weight":1,"cosine_power":99,"vector":[{"channel":1,"value":1}]}]',
  '[{"kind":"direction","layer":"stem","weight":1,"vector":[{"channel":1,"value":1}]}]',
])('%s holds no objective', (text) => {
  expect(readMix(text)).toEqual([]);
});

test('what can be read is kept beside what cannot', () => {
  expect(readMix('[7,["channel","stem",3,-0.5]]')).toEqual([third]);
});
