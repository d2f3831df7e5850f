// What kind of question a clause is: yes or no, who, how many, since when; and whose account it asks for.
import { DENYING, FIRST, ISSUE_WORDS, QUESTION_CUES, YES_NO_WORDS } from '../../language/en/clause-cues.js';
import type { QueryContext } from '../../query/query-context.js';
import type { AnswerType, Asked, Attribution, Slots } from './asked.js';
import type { Clause } from './clause.js';

/** Reads what kind of question it is, and uses up the words that only say so. */
export function readQuestion(clause: Clause, context: QueryContext, today: string, previous: Slots | null): Asked {
  const who = clause.cue('who');
  const isYesNo = YES_NO_WORDS.has(clause.foldAt(clause.from));
  const opens = clause.spans.find(({ tag }) => tag.as === 'cues' && tag.cues.some(({ as }) => QUESTION_CUES.has(as)));
  const asksYesNo = isYesNo ? who === undefined : opens === undefined && hasLateAuxiliary(clause);
  const answerTypes = new Set<AnswerType>(asksYesNo ? ['verdict'] : []);
  if (clause.take('howMany')) answerTypes.add('count');
  if (clause.take('sinceWhen')) answerTypes.add('since');
  if (clause.take('when')) answerTypes.add('when');
  if (clause.take('last')) answerTypes.add('last');
  if (clause.hasWord(FIRST) && (answerTypes.has('when') || answerTypes.has('since'))) {
    answerTypes.add('since');
    clause.useWords(FIRST);
  }
  // "Doesn't Italy back it?" asks whether it does
  if (isYesNo && DENYING.has(clause.foldAt(clause.from + 1))) clause.use({ from: clause.from, to: clause.from + 2 });
  const isWho = who !== undefined && !clause.hasWord(ISSUE_WORDS); // "on which issues" asks for propositions
  const attribution = readAttribution(clause, context);
  return { clause, context, today, previous, answerTypes, isYesNo: asksYesNo, isWho, attribution };
}

/** "As of the end of March, did the coalition have a deal": the question starts behind a comma. */
function hasLateAuxiliary(clause: Clause): boolean {
  for (let at = clause.from + 1; at < clause.to; at += 1) {
    if (clause.words[at - 1]?.stop === ',' && YES_NO_WORDS.has(clause.foldAt(at))) return true;
  }
  return false;
}

/** Reads whose account is asked for: "according to Axios". */
function readAttribution(clause: Clause, { vocabulary }: QueryContext): Attribution {
  const cue = clause.cue('accordingTo');
  if (cue === undefined) return {};
  const next = clause.spans.find(
    ({ from, tag }) => from >= cue.span.to && from <= cue.span.to + 1 && (tag.as === 'actor' || tag.as === 'document'),
  );
  if (next === undefined) return {};
  clause.use(cue.span);
  clause.use(next);
  if (next.tag.as === 'document') return { document: next.tag.id };
  if (next.tag.as !== 'actor') return {};
  const { id } = next.tag;
  const { name } = vocabulary.actor(id);
  const [only, ...more] = [...vocabulary.documents.values()].filter(({ publisher }) => publisher === name);
  return only !== undefined && more.length === 0 ? { document: only.id } : { speaker: id };
}
