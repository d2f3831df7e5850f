import { vi } from 'vitest';

/** How many characters are searched and put together while something is read: what grows if the same text is taken again and again. */
export async function textWork(work: () => Promise<unknown>): Promise<number> {
  let characters = 0;
  const { indexOf } = String.prototype;
  const { join } = Array.prototype;
  const searching = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, ...args) {
    characters += this.length;
    return indexOf.apply(this, args);
  });
  const joining = vi.spyOn(Array.prototype, 'join').mockImplementation(function (this: unknown[], ...args) {
    const joined = join.apply(this, args);
    characters += joined.length;
    return joined;
  });
  try {
    await work();
    return characters;
  } finally {
    searching.mockRestore();
    joining.mockRestore();
  }
}
