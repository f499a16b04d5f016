/** The keyboard focus after a change of tabs: at the heading of the new tab, wherever it would be lost. */
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';

/** Move the focus to the heading of the open tab, or to its content where there is no heading yet. */
export function focusHeading(): void {
  const content = document.getElementById('content');
  const heading = content?.querySelector<HTMLElement>('h1');
  // A heading can have the focus, and is no stop of the Tab key.
  heading?.setAttribute('tabindex', '-1');
  (heading ?? content)?.focus();
}

/** Must be beside the page of a tab: when that appears, a focus that was lost with the tab before goes to its heading. */
export function TabFocus() {
  // The first tab of a visit leaves the focus to the browser.
  const isFirst = useLocation().key === 'default';
  const arrive = useEffectEvent(() => {
    if (!isFirst && document.activeElement === document.body) focusHeading();
  });
  // Only when the tab appears: a click on empty space loses the focus, too, and means nothing.
  useEffect(() => arrive(), []);
  return null;
}
