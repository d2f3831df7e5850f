// The flags for what every question can be limited by, each under the name of its option.
import type { Limits } from '../../query/limits/limits.js';
import { defined } from '../../schema/defined.js';
import { defaultPolicy } from '../../stance/policies.js';
import type { Flag } from './command.js';
import { days } from './flag-values.js';
import { inGroup } from './furnish.js';

interface LimitFlag extends Flag {
  readonly read?: (given: never) => unknown;
}

export const CLAIM_LIMITS = inGroup('Limits', {
  asOf: { takes: '<date>', help: 'what stood then: 2025, 2025-03, 2025-03-31 or "31 March 2025"' },
  during: { takes: '<period>', help: 'what was said then: a date, or an interval a/b' },
  knownBy: { takes: '<date>', help: 'what could be known then' },
  given: {
    takes: '<state...>',
    help: 'states of the world to take as given; "not X" for one that does not hold',
  },
  among: { takes: '<name...>', help: 'an organization, a type of actor, or actors', read: oneOrMore },
  maxAge: {
    takes: '<days>',
    help: 'leave out what was last said longer ago',
    read: (text: string) => days('--max-age', text),
  },
  proposed: { help: 'count claims that nobody has accepted yet' },
} as const satisfies Readonly<Record<Exclude<keyof Limits, 'infer' | 'viaMembership' | 'policy'>, LimitFlag>>);

export const STANCE_LIMITS = {
  ...CLAIM_LIMITS,
  ...inGroup('Limits', {
    infer: { isOn: true, help: 'only explicit positions', read: (isOn: boolean) => (isOn ? undefined : false) },
    viaMembership: { help: 'let organizations count for their members' },
    policy: { takes: '<name>', help: `how claims become a stance; default ${defaultPolicy.name}` },
  }),
} as const satisfies Readonly<Record<keyof Limits, LimitFlag>>;

export function limitsOf(flags: object): { readonly [Name in keyof Limits]?: never } {
  const given = flags as Readonly<Record<string, never>>;
  const options = Object.entries<LimitFlag>(STANCE_LIMITS).map(([name, { read }]) => {
    const value = given[name];
    return [name, value === undefined || read === undefined ? value : read(value)];
  });
  return defined(Object.fromEntries(options));
}

/** One name can stand for a type of actor or an organization; several are actors. */
function oneOrMore(names: readonly string[]): string | readonly string[] {
  return names.length === 1 ? (names[0] as string) : names;
}
