// Dates as the oracle reads them: the days that a text can mean, and yes, no or maybe where two are compared.

/** The answer to anything that may be known only in part. */
export type Sureness = 'yes' | 'maybe' | 'no';

/** The first and the last day that a text can mean, as days since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function spanOf(text: string): Span {
  if (text.startsWith('../')) return { first: Number.NEGATIVE_INFINITY, last: spanOf(text.slice(3)).last };
  const [from, to] = text.split('/') as [string, string?];
  if (to !== undefined) return { first: spanOf(from).first, last: spanOf(to).last };
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?];
  const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000;
  if (month === undefined) return { first: at(year, 1, 1), last: at(year, 12, 31) };
  if (day === undefined) return { first: at(year, month, 1), last: at(year, month + 1, 0) };
  return { first: at(year, month, day), last: at(year, month, day) };
}

/** "`../b` is taken as said on `b` for tenure, membership, government and order." */
export function takenAs(said: string): Span {
  const { first, last } = spanOf(said);
  return { first: first === Number.NEGATIVE_INFINITY ? last : first, last };
}

export function onOrBefore(a: Span, b: Span): Sureness {
  if (a.last <= b.first) return 'yes';
  return a.first > b.last ? 'no' : 'maybe';
}

export function within(a: Span, period: Span): Sureness {
  if (a.first >= period.first && a.last <= period.last) return 'yes';
  return a.first > period.last || a.last < period.first ? 'no' : 'maybe';
}

/** All limits include their last day. */
export function byTheEndOf(a: Span, limit: string): Sureness {
  const { last } = spanOf(limit);
  return onOrBefore(a, { first: last, last });
}

export function all(...parts: readonly Sureness[]): Sureness {
  if (parts.includes('no')) return 'no';
  return parts.includes('maybe') ? 'maybe' : 'yes';
}

export function any(...parts: readonly Sureness[]): Sureness {
  return not(all(...parts.map(not)));
}

export function not(of: Sureness): Sureness {
  if (of === 'maybe') return of;
  return of === 'yes' ? 'no' : 'yes';
}
