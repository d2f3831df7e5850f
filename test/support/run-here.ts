import { vi } from 'vitest';
import { runCommand } from '../../src/cli/program.js';

/** Runs a command line in this process, from its sources; gives what it exits with and what it prints. */
export async function runHere(...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation(((text: string, done?: () => void) => {
      printed[stream] += text;
      done?.();
      return true;
    }) as never),
  );
  try {
    return { exit: await runCommand(args), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
