// The menu of a page whose entries give files or copies; an entry's `data-export` names what it does.

/** What the entries do, by name; `say` tells what came of it, and whether it went wrong. */
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
