/**
 * Runs before each test file that needs a page, but not its styles: jsdom matches an element and all its parents
 * against every rule whenever a style is asked for, as each search by role does. So Emotion's sheets are left out, and
 * a style is answered from the element alone. Tests of what styles do stand in files `*.styled.test.tsx`.
 */

const head = document.head;
const insertBefore = head.insertBefore.bind(head);
head.insertBefore = <T extends Node>(node: T, before: Node | null): T =>
  node instanceof HTMLStyleElement && node.dataset['emotion'] !== undefined
    ? node
    : insertBefore(node, before);

const compute = window.getComputedStyle.bind(window);
const withoutStyle = document.createElement('div').style;
window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return withDisplay(withoutStyle, () => 'inline');
  const isStyled = element.hasAttribute('style') && 'style' in element;
  return withDisplay(isStyled ? (element as HTMLElement).style : withoutStyle, () => plainDisplay(element));
};

/** Attributes by which a browser's own sheet chooses how an element is displayed. */
const CHOOSING = ['hidden', 'open', 'type'];

const displays = new Map<string, string>();

/** How an element without style is displayed; jsdom is asked once for each kind of element. */
function plainDisplay(element: Element): string {
  const chosen = CHOOSING.map((name) => [name, element.getAttribute(name)] as const);
  const kind = [element.localName, ...chosen.map(([, value]) => value)].join(' ');
  let display = displays.get(kind);
  if (display === undefined) {
    const bare = document.createElementNS(element.namespaceURI, element.localName);
    for (const [name, value] of chosen) if (value !== null) bare.setAttribute(name, value);
    display = compute(bare).display;
    displays.set(kind, display);
  }
  return display;
}

/** An element's own style, which has a display even where the element names none. */
function withDisplay(style: CSSStyleDeclaration, display: () => string): CSSStyleDeclaration {
  return new Proxy(style, {
    get(_, name) {
      if (name === 'display') return style.display || display();
      if (name === 'getPropertyValue')
        return (property: string) =>
          style.getPropertyValue(property) || (property === 'display' ? display() : '');
      const value: unknown = Reflect.get(style, name, style);
      return typeof value === 'function' ? (value.bind(style) as unknown) : value;
    },
  });
}
