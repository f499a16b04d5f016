/** What every tab must keep to; a new one is tested on arrival. */
import { describe, expect, test } from 'vitest';
import { TABS } from '../../../frontend/src/tabs';

test('paths, titles and letters are each used once', () => {
  for (const values of [
    TABS.map(({ path }) => path),
    TABS.map(({ title }) => title),
    TABS.map(({ letter }) => letter),
  ]) {
    expect(new Set(values).size).toBe(TABS.length);
  }
});

test('the first tab is at the root', () => {
  expect(TABS[0]?.path).toBe('/');
});

describe.each(TABS.map((tab) => [tab.title, tab] as const))('%s', (_, tab) => {
  test('its path is one word and its letter one letter', () => {
    expect(tab.path).toMatch(/^\/[a-z-]*$/);
    expect(tab.letter).toMatch(/^[a-z]$/);
  });

  test('its method, if it has one, cites a paper and is explained', () => {
    if (tab.method === undefined) return;
    const { paper, long } = tab.method;
    expect(paper.url).toMatch(/^https:\/\//);
    expect(paper.citation).toMatch(/\d{4}$/);
    expect(long.length).toBeGreaterThan(0);
  });
});
