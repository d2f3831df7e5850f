// Which pauses are asked for, so that no test has to measure how long one took.
import { onTestFinished, vi } from 'vitest';

/** From now until the test ends: the lengths of all timers that are set, in milliseconds. */
export function pausesOf(): () => number[] {
  const timers = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => void timers.mockRestore());
  return () => timers.mock.calls.map(([, length]) => length ?? 0);
}
