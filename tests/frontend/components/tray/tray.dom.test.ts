/** The tray as text, and as the browser remembers it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readTray, writeTray } from '../../../../frontend/src/components/tray/tray-provider';
import { asText, byLayer } from '../../../../frontend/src/components/tray/tray';

const CHANNELS = [
  { layer: 'Mixed_4c', channel: 19 },
  { layer: 'conv1', channel: 2 },
  { layer: 'Mixed_4c', channel: 3 },
  { layer: 'Mixed_4c', channel: 11 },
];

afterEach(() => {
  vi.restoreAllMocks();
});

test('ids stand behind their layer, ascending', () => {
  expect(asText(CHANNELS)).toBe('Mixed_4c: 3, 11, 19\nconv1: 2');
  expect(byLayer([])).toEqual([]);
});

describe('what the browser remembers', () => {
  test('each network has its own', () => {
    writeTray('vgg16', CHANNELS);
    expect(readTray('vgg16')).toEqual(CHANNELS);
    expect(readTray('other')).toEqual([]);
  });

  test('an empty tray leaves nothing behind', () => {
    writeTray('vgg16', CHANNELS);
    expect(localStorage.getItem('innsyn-tray-vgg16')).not.toBeNull();
    writeTray('vgg16', []);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('innsyn-tray'))).toEqual([]);
  });

  test.each(['{', '7', '[{"layer": 3, "channel": 1}, null]'])('%s is no tray', (text) => {
    localStorage.setItem('innsyn-tray-vgg16', text);
    expect(readTray('vgg16')).toEqual([]);
  });

  test('where storage is forbidden nothing breaks', () => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbid);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbid);
    expect(readTray('vgg16')).toEqual([]);
    expect(() => writeTray('vgg16', CHANNELS)).not.toThrow();
  });
});
