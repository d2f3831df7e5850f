import { expect } from 'vitest';
import { StanceError, type StanceErrorCode } from '../../src/errors.js';
import type { Problem } from '../../src/schema/problems.js';

/** What a call throws; fails the test if it throws nothing, or anything but a `StanceError` of the code. */
export function failure(code: StanceErrorCode, call: () => unknown): StanceError {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  return checked(code, thrown);
}

/** The same for a promise. */
export async function rejection(code: StanceErrorCode, call: () => Promise<unknown>): Promise<StanceError> {
  let thrown: unknown;
  try {
    await call();
  } catch (error) {
    thrown = error;
  }
  return checked(code, thrown);
}

/** The problems of an `invalid_data` or `invalid_option` error. */
export function problemsOf({ details }: StanceError): readonly Problem[] {
  return details.problems as readonly Problem[];
}

function checked(code: StanceErrorCode, thrown: unknown): StanceError {
  if (!(thrown instanceof StanceError)) {
    expect.fail(thrown === undefined ? 'nothing was thrown' : `${String(thrown)} was thrown, which is no StanceError`);
  }
  expect(thrown.code).toBe(code);
  expect(thrown.message).toMatch(/^[\w.]+: /);
  return thrown;
}
