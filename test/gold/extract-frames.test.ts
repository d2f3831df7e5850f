// Invented passages by kind of difficulty: the floors of `eval/extract/frames.yaml`.
import { expect, test } from 'vitest';
import { scoreFrames } from '../../eval/extract/frames.js';

const read = scoreFrames(false);

test.each(read.map((one) => [one.kind, one] as const))('%s: most come out as they should', (_kind, one) => {
  expect(one.passed / one.frames).toBeGreaterThanOrEqual(0.85);
  expect(one.inverted).toBe(0);
});

test('all passages, those too that were never looked at', () => {
  const share = (of: typeof read) =>
    of.reduce((sum, { passed }) => sum + passed, 0) / of.reduce((sum, { frames }) => sum + frames, 0);
  const unread = scoreFrames(true);
  expect(share(read)).toBeGreaterThanOrEqual(0.96);
  expect(share(unread)).toBeGreaterThanOrEqual(0.88);
  expect(unread.reduce((sum, { inverted }) => sum + inverted, 0)).toBeLessThanOrEqual(1);
});
