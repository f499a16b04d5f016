/** Style sheets in jsdom, which matches every element against every rule of each. */

let areKept = false;

/** For a file whose tests ask what styles hide. */
export function keepStyles() {
  areKept = true;
}

/** Leave out Emotion's sheets, so that asking for a style, as every search by role does, costs next to nothing. */
export function leaveStylesOut() {
  const head = document.head;
  const insertBefore = head.insertBefore.bind(head);
  head.insertBefore = <T extends Node>(node: T, before: Node | null): T =>
    !areKept && node instanceof HTMLStyleElement && node.dataset['emotion'] !== undefined
      ? node
      : insertBefore(node, before);
}
