// Whose text it is, as given or as its own words have it, and what is the author's.

import { PARTY_ARTICLES } from '../../language/en/determiner-words.js';
import { isOf, isTag, textOf } from '../../text/token.js';
import { sentences } from '../read/sentences.js';
import type { Cues } from '../read/triggers.js';
import type { Holder, Mention } from '../who/holders.js';
import { newHolder } from '../who/holders.js';
import type { MentionFinder } from '../who/mentions.js';
import type { AnnotatedSentence } from './annotated-sentence.js';
import type { Attribution } from './attribution.js';

const MAX_NAME = 25;
const SURE = 0.9;

/**
 * Whose text it is, by the id of an actor or by a name as an article would have it: "President Joe Biden", "Foreign
 * Ministers of Brazil, Chile and Uruguay".
 */
export function authorNamed(author: string, finder: MentionFinder, cues: Cues): Mention {
  const known = finder.holder(author);
  if (known !== undefined) return asAuthor(known);
  const [sentence] = sentences(author);
  const { tokens = [] } = sentence ?? {};
  const found = sentence === undefined ? [] : finder.find(sentence);
  const [whole] = found.filter(({ from, to }) => to - from >= tokens.length - 1);
  if (whole !== undefined && whole.by !== 'group') return asAuthor(whole.holder);
  const type = tokens.some((token) => cues.is('parties', token)) ? 'group' : 'organization';
  return asAuthor(together(author, type, found));
}

/** "We, the leaders of the G7, met": who speaks in a statement, as its own words have it. */
export function authorIn({ tokens, quoted, mentions }: AnnotatedSentence): Mention | undefined {
  const at = tokens.findIndex(({ fold }, i) => fold === 'we' && quoted[i] === -1 && tokens[i + 1]?.text === ',');
  if (at < 0) return undefined;
  const start = tokens[at + 2]?.tag === 'DET' ? at + 3 : at + 2;
  let end = start;
  while (end < tokens.length && end - start < MAX_NAME && !isTag(tokens[end]?.tag, 'VERB', 'AUX')) end += 1;
  while (end > start && isTag(tokens[end - 1]?.tag, 'PUNCT', 'ADV', 'PRON', 'PART')) end -= 1;
  if (end - start < 2) return undefined;
  const name = textOf(tokens, start, end);
  return asAuthor(
    together(
      name,
      'group',
      mentions.filter(({ from, to }) => from >= start && to <= end),
    ),
  );
}

/** In a statement of several "the ministers", "the four States" and "they" are those who make it. */
export function withAuthor(annotated: AnnotatedSentence, { holder }: Mention, cues: Cues): AnnotatedSentence {
  if (holder.type !== 'group') return annotated;
  const { tokens, quoted } = annotated;
  const mentions = annotated.mentions.map((one) => {
    const isTheirs =
      one.by === 'group'
        ? one.to - one.from <= 2 && cues.is('parties', tokens[one.to - 1]) && isOf(tokens[one.from - 1], PARTY_ARTICLES)
        : one.by === 'pronoun' &&
          tokens[one.from]?.fold === 'they' &&
          one.holder.type === 'group' &&
          (one.from === 0 || isOfParties(one.holder.name, cues));
    return isTheirs && quoted[one.from] === -1 ? { ...one, holder, confidence: SURE } : one;
  });
  const isUnknown = tokens[0]?.fold === 'they' && quoted[0] === -1 && mentions[0]?.from !== 0;
  const they: Mention = { from: 0, to: 1, holder, by: 'pronoun', confidence: SURE };
  return { ...annotated, mentions: isUnknown ? [they, ...mentions] : mentions };
}

function isOfParties(name: string, cues: Cues): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return cues.is('parties', { fold: last, stem: last });
}

export function asAuthor(holder: Holder): Mention {
  return { from: 0, to: 0, holder, by: 'author', confidence: SURE };
}

/** Those whom a name lists, who speak each for themselves; the one whom it names; or else all under that name. */
export function together(name: string, type: 'group' | 'organization', found: readonly Mention[]): Holder {
  const named = new Map(found.filter(({ by }) => by !== 'adjective').map(({ holder }) => [holder.id, holder]));
  const members = [...named.values()].filter((one) => one.type === 'country' || one.represents);
  const own = newHolder(name, type);
  if (members.length > 1) return { ...own, type: 'group', members };
  const person = type === 'group' ? undefined : [...named.values()].find((one) => one.type === 'person');
  return members[0] ?? person ?? own;
}

export function giveToAuthor({ quoted }: AnnotatedSentence, { speakers, own }: Attribution, author: Mention): void {
  for (let i = 0; i < speakers.length; i += 1) {
    if (quoted[i] !== -1) continue;
    speakers[i] ??= [author];
    if (speakers[i]?.every(({ holder }) => holder.id === author.holder.id)) own[i] = true;
  }
}
