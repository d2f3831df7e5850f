// Elements of a page, made without markup, and the menu whose entries give files or copies.

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;
export type Child = Node | string | null | readonly Child[];

/** An element; texts are only ever set as text, so that nothing from the data becomes markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  append(made, children);
  return made;
}

export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

export function replace(parent: HTMLElement, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** A text from the data, which may run from right to left without turning its surroundings. */
export function words(text: string): HTMLElement {
  return element('bdi', {}, text);
}

export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function isWide(): boolean {
  return matchMedia('(min-width: 62rem)').matches;
}

/** What the entries do, by their `data-export`; `say` tells what came of it, and whether it went wrong. */
export function wireExports(
  menu: HTMLDetailsElement,
  actions: Readonly<Record<string, () => void | Promise<void>>>,
  say: (words: string, isProblem: boolean) => void,
): void {
  for (const button of menu.querySelectorAll<HTMLElement>('[data-export]')) {
    button.addEventListener('click', async () => {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      try {
        await actions[button.dataset.export ?? '']?.();
        say(button.dataset.export === 'copy' ? 'Copied' : 'Done', false);
      } catch (error) {
        say(`That did not work: ${(error as Error).message}`, true);
      }
    });
  }
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.open = false;
  });
  addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
}

function append(parent: HTMLElement, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string' || child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}
