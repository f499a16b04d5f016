/** Keyboard shortcuts of the whole page, disabled while a person types or a dialog is open. */
import { useEffectEvent, useLayoutEffect, useRef } from 'react';

const LONGEST_PAUSE_MS = 1_200;

export interface Shortcut {
  /** Its key sequences, each one key or several keys in a row: ['g h', '1']. */
  keys: string[];
  /** Its description in the help dialog. */
  label: string;
  /** Whether they also work in dialogs and menus. @default false */
  worksInDialogs?: boolean;
  /** Called when the keys are pressed. */
  run: () => void;
}

/** Listen for the shortcuts. isOn: false leaves all keys to the browser and to assistive software. */
export function useShortcuts(shortcuts: Shortcut[], isOn: boolean): void {
  const pressed = useRef({ keys: '', at: 0 });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    const isSequence = event.timeStamp - pressed.current.at < LONGEST_PAUSE_MS;
    const sequence = isSequence ? `${pressed.current.keys} ${event.key}`.trim() : event.key;
    const isCovered = isInDialog(event.target);
    const known = shortcuts.filter(({ worksInDialogs = false }) => worksInDialogs || !isCovered);
    const find = (sought: string) => known.find(({ keys }) => keys.includes(sought));
    const shortcut = find(sequence) ?? find(event.key);
    const isBeginning = known.some(({ keys }) => keys.some((way) => way.startsWith(`${event.key} `)));
    pressed.current = { keys: shortcut === undefined && isBeginning ? event.key : '', at: event.timeStamp };
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.run();
  });
  // Before the page is painted: whoever sees it can use its keys.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null;
}

/** Whether a key that is pressed at an element is text for it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=range])';
  return target.closest(field) !== null;
}
