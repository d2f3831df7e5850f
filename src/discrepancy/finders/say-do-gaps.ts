// Words on record against deeds.
import { isDeed } from '../../kinds/ladder.js';
import { countUpTo, OPEN_START } from '../../schema/date.js';
import { entryOf } from '../../schema/entry.js';
import { foldName } from '../../text/names.js';
import { type CommitmentStatement, eachCommitmentList } from '../compare/commitment-groups.js';
import type { DiscrepancyScope } from '../compare/discrepancy-scope.js';
import type { Finder } from '../compare/finder.js';
import { OPPOSE, ownStatements, type Statement, SUPPORT, targetOf } from '../compare/statements.js';

export const findSayDoGaps: Finder = (scope, add) => {
  const named = propositionsByWord(scope);
  const spoken = propositionsByUtterance(scope);
  const { actorNumbers } = scope.vocabulary;
  eachCommitmentList(scope, (actor, deeds) => {
    const histories = new Map<string, History>();
    const told = new Set<string>();
    for (const deed of deeds) {
      const about = deed.proposition ?? spoken(deed) ?? named(deed);
      if (about === undefined) continue;
      const history = entryOf(histories, about, () => {
        const target = targetOf(scope.vocabulary, about);
        return historyOf(ownStatements(scope, target, actor));
      });
      const word = wordAgainst(scope, actor, deed, history);
      const key = `${about} ${word?.row}`;
      if (word === null || told.has(key)) continue;
      told.add(key);
      add({
        type: 'sayDoGap',
        code: deed.position === OPPOSE ? 'gap-refused' : 'gap-delivered',
        actor: actorNumbers.string(actor),
        about,
        rows: [word.row, deed.row],
        entailment: word.entailment,
      });
    }
  });
};

type History = ReturnType<typeof historyOf>;

const POSITION_COUNT = 3;

/** With, for each position, the last day of another before a place in the list, and the first day of one behind it. */
function historyOf(statements: readonly Statement[]) {
  const others = (list: readonly Statement[], day: (one: Statement) => number, start: number, best: typeof Math.max) =>
    Array.from({ length: POSITION_COUNT }, (_, position) => {
      let found = start;
      return list.map((one) => {
        const before = found;
        if (one.position !== position) found = best(found, day(one));
        return before;
      });
    });
  const reversed = others([...statements].reverse(), ({ earliest }) => earliest, Number.POSITIVE_INFINITY, Math.min);
  return {
    statements,
    othersBefore: others(statements, ({ latest }) => latest, OPEN_START, Math.max),
    othersAfter: reversed.map((days) => days.reverse()),
  };
}

function wordAgainst(
  scope: DiscrepancyScope,
  actor: number,
  deed: CommitmentStatement,
  history: History,
): Statement | null {
  const wanted = deed.position === OPPOSE ? SUPPORT : OPPOSE;
  const { statements, othersBefore, othersAfter } = history;
  const isDone = deed.position === OPPOSE || isDeed(deed.stage);
  const fits = (word: Statement) =>
    word.position === wanted && scope.conditions.signature(word.row) === scope.conditions.signature(deed.row);
  const isSpokenWith = (word: Statement) =>
    deed.utterance !== 0 && word.utterance === deed.utterance && word.holder === deed.holder;
  const together = statements.filter(isSpokenWith);
  if (together.length > 0)
    return together.every(({ position }) => position === wanted) ? (together.find(fits) ?? null) : null;
  const at = countUpTo(statements, deed.earliest) - 1;
  const word = statements[at];
  if (word === undefined || !fits(word)) return null;
  const isSame = word.earliest === word.latest && word.latest === deed.earliest && deed.earliest === deed.latest;
  if (!isSame && !isDone) return null;
  if (((othersBefore[wanted] as readonly number[])[at] as number) >= word.earliest) return null;
  if (((othersAfter[wanted] as readonly number[])[at] as number) <= deed.latest) return null;
  const isOwn = word.holder === deed.holder || word.voice >= deed.voice;
  return isOwn && !scope.representation.isEarlierGovernment(actor, word, deed) ? word : null;
}

function propositionsByWord({ vocabulary }: DiscrepancyScope): (deed: CommitmentStatement) => string | undefined {
  const named = new Map<string, Set<string>>();
  for (const { id, label, aliases = [] } of vocabulary.propositions.values()) {
    for (const word of [label, ...aliases]) entryOf(named, foldName(word), () => new Set()).add(id);
  }
  return ({ deliverables }) => {
    const [word] = deliverables;
    if (word === undefined || word === 'other' || deliverables.length > 1) return undefined;
    const [id, ...more] = named.get(word) ?? [];
    return more.length === 0 ? id : undefined;
  };
}

function propositionsByUtterance(scope: DiscrepancyScope): (deed: CommitmentStatement) => string | undefined {
  let spoken: Map<string, Set<number>> | undefined;
  const { topicNumbers } = scope.vocabulary;
  return ({ utterance, holder }) => {
    if (utterance === 0) return undefined;
    spoken ??= topicsByUtterance(scope);
    const [topic, ...more] = spoken.get(`${utterance} ${holder}`) ?? [];
    return topic === undefined || more.length > 0 ? undefined : topicNumbers.string(topic);
  };
}

function topicsByUtterance(scope: DiscrepancyScope): Map<string, Set<number>> {
  const spoken = new Map<string, Set<number>>();
  for (const { base, columns } of scope.log.segments) {
    for (let at = 0; at < columns.length; at += 1) {
      const utterance = columns.utterance[at] as number;
      if (utterance === 0 || columns.kind[at] !== 0 || !scope.isOwnWord(base + at)) continue;
      entryOf(spoken, `${utterance} ${columns.holder[at]}`, () => new Set()).add(columns.topic[at] as number);
    }
  }
  return spoken;
}
