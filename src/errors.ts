// The one error class of the library, and what its codes mean for the caller.

/**
 * What the caller can do about it: mend the data, name something that exists, mend the call, relax the limits,
 * or look at the file.
 */
export type StanceErrorCode = 'invalid_data' | 'not_found' | 'invalid_option' | 'no_convergence' | 'io';

/**
 * Every error that this library throws on purpose. Match on `code`, never on `message`.
 *
 * The message reads `<function>: <what, where, received>. <expected>. <what to do>.`; `details` holds the values
 * it was made from (for `invalid_data`: `problems`, each with `path`, `message` and, where known, `suggestion`).
 */
export class StanceError extends Error {
  override readonly name = 'StanceError';
  readonly code: StanceErrorCode;
  /** The values the message was made from, for programs. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: StanceErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}
