// Why: one stance with its whole explanation, or why an actor does not hold a position.
import * as z from 'zod';
import { type Position, position, shownOn } from '../../kinds/position.js';
import { name } from '../../schema/bounded-text.js';
import type { Named } from '../../schema/named.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { dateInWords } from '../../words/date-words.js';
import { visible } from '../../words/escape.js';
import { STANDINGS } from '../../words/position-words.js';
import type { Paint } from '../answer-text.js';
import { askedAbout, contraryWords, defineFamily } from '../family.js';
import type { FlatFields } from '../flat-table.js';
import type { Found } from '../found.js';
import { type Limits, STANCE_LIMITS } from '../limits/limits.js';
import { besideOneActor } from '../not-counted.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { exists } from '../query-population.js';
import { notesOn, placeInWords, STANCE_FIELDS } from './stances.js';
import { WhyRow } from './why-row.js';

/** One stance with its whole explanation. */
export interface WhyQuery<A extends string = string, P extends string = string, E extends string = string>
  extends Limits<A, P, E> {
  readonly find: 'why';
  readonly contrary?: string | undefined;
  readonly actor: Named<A>;
  readonly proposition: Named<P>;
  /** For `whyNot`: the position that the actor was expected to hold. */
  readonly not?: Position | undefined;
}

const schema = z.strictObject({
  find: z.literal('why'),
  ...STANCE_LIMITS,
  contrary: contraryWords,
  actor: name,
  proposition: name,
  /** For `whyNot`: the position that the actor was expected to hold. */
  not: position.optional(),
}) satisfies z.ZodType<WhyQuery>;

const FIELDS: FlatFields<WhyRow> = { ...STANCE_FIELDS, explanation: ({ explanation }) => explanation };

export const why = defineFamily({
  schema,
  names: { actor: 'actor', proposition: 'proposition', among: 'predicate' },
  turns: ['not'],
  find: findWhy,
  words: { isList: false, subject, isSplit: false, columns: () => [], fields: FIELDS, lines },
});

function findWhy(context: QueryContext, scope: QueryScope, query: WhyQuery): Found<WhyRow> {
  const { vocabulary, resolver } = context;
  const { actor, proposition, not, among } = query;
  const [number, topic] = [vocabulary.actorNumbers.find(actor), vocabulary.topicNumbers.find(proposition)];
  const cell = resolver.cell(number, topic, scope);
  const row = new WhyRow(context, scope, actor, proposition, cell, not ?? null);
  return {
    rows: [row],
    notCounted: () => besideOneActor(context, scope, among, row, cell),
    silent: () => (cell.isSilent && exists(context, scope, actor) ? [actor] : []),
    notes: () => notesOn(context, scope, proposition, actor),
  };
}

function subject({ actor, not, ...asked }: WhyQuery, vocabulary: Vocabulary): string {
  const [who, what] = [vocabulary.nameOf(actor), askedAbout(asked, vocabulary)];
  if (not === undefined) return `Why does ${who} stand where it does on ${what}`;
  return `Why is it not so that ${who} ${STANDINGS[shownOn(not, asked.contrary !== undefined)].on} ${what}`;
}

function lines(rows: readonly WhyRow[], paint: Paint): string[] {
  return rows.flatMap(({ explanation, trace }) => [
    visible(explanation),
    '',
    ...trace.map(({ claim, part, reason }) => {
      const places = claim.evidence.map(placeInWords).join(', ');
      const source = `[${claim.document} ${places}]`;
      const said = visible(`${dateInWords(claim.said)}  ${claim.holder}: ${claim.summary ?? ''} ${source}`);
      return `${said} ${paint('quiet', visible(`${part}: ${reason}`))}`;
    }),
  ]);
}
