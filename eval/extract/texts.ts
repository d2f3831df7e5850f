import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import coalition from '../../data/coalition.js';
import type { ExtractVocabulary } from '../../src/extract/index.js';
import type { Actor, Dataset } from '../../src/index.js';
import type { Judged } from './score.js';

export interface EvalText {
  readonly id: string;
  /** The name of the set it belongs to. */
  readonly set: string;
  readonly text: string;
  readonly published: string;
  readonly vocabulary: ExtractVocabulary;
  readonly gold: readonly Judged[];
  /** Of our own coding every settled claim, none optional, holders compared by name alone. */
  readonly settled?: readonly Judged[];
}

interface GoldClaim {
  kind: string;
  start: number;
  end: number;
  holder: string;
  country: string | null;
  represents?: boolean;
  target: string | null;
  proposition: string | null;
  position: string | null;
  status?: string;
  event?: string;
  optional: boolean;
}

interface OwnClaim {
  kind: string;
  holder: string;
  basis?: string;
  proposition?: string;
  position?: string;
  stage?: string;
  polarity?: string;
  evidence: { start: number; end: number }[];
}

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const OWN = new URL('../../seeds/', import.meta.url);
const STAGES: Readonly<Record<string, string>> = { announced: 'pledged', finalised: 'agreed', conditional: 'pledged' };

/** The articles of the corpus with the propositions of each, and the five documents with our own vocabulary. */
export function readTexts(): EvalText[] {
  return [...readGold(CORPUS, 'corpus'), ...seeds()];
}

/** The coded articles of a folder, in the form of the corpus: `NN.txt` beside `NN.gold.json`. */
export function readGold(folder: URL, set: string): EvalText[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));
  return files.sort().map((name) => {
    const gold = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const id = name.slice(0, -'.gold.json'.length);
    const judged = (gold.claims as GoldClaim[]).map((claim) => ({
      kind: claim.kind,
      who: claim.represents && claim.country !== null ? claim.country : claim.holder,
      what: whatOf(claim),
      isOptional: claim.optional,
      passage: [claim.start, claim.end] as const,
    }));
    return {
      id,
      set,
      text: readFileSync(new URL(`${id}.txt`, folder), 'utf8'),
      published: gold.reference_date,
      vocabulary: { propositions: gold.propositions },
      gold: judged,
    };
  });
}

function whatOf({ kind, proposition, position, status }: GoldClaim): string {
  if (kind === 'stance') return `${proposition} ${position}`;
  if (kind === 'commitment') return `${proposition} ${STAGES[status ?? ''] ?? status}`;
  if (kind === 'request') return `${proposition}`;
  if (kind === 'attitude') return `${position}`;
  return '';
}

function seeds(): EvalText[] {
  const texts = readdirSync(SEEDS).map((name) => readFileSync(new URL(name, SEEDS), 'utf8'));
  const byHash = new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  const dataset = coalition as unknown as Dataset;
  const whose = voices(dataset.actors);
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  return readdirSync(OWN)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { document, claims } = parse(readFileSync(new URL(name, OWN), 'utf8'));
      const coders = ['a', 'b'].map((coder) => {
        const coding = new URL(`codings/${name.replace('.yaml', `.${coder}.yaml`)}`, OWN);
        return judgedOf(parse(readFileSync(coding, 'utf8')).claims, whose, actors);
      });
      const settled = judgedOf(claims, whose, actors);
      const isAgreed = (one: Judged) =>
        [settled, ...coders].every((coding) =>
          coding.some((other) => !other.isOptional && keyOf(other) === keyOf(one)),
        );
      return {
        id: document.id,
        set: 'seeds',
        text: byHash.get(document.sha256) as string,
        published: String(document.published),
        vocabulary: { propositions: dataset.propositions, actors: dataset.actors, events: dataset.events ?? [] },
        gold: [settled, ...coders].flat().map((one) => ({ ...one, isOptional: !isAgreed(one) })),
        settled: settled.filter(({ isOptional }) => !isOptional).map(({ isCollective, ...one }) => one),
      };
    });
}

const keyOf = ({ kind, who, what }: Judged) => `${kind}|${who}|${what}`;

/** Claims of our coding but facts; those whose basis is the author's own inference may be missed. */
function judgedOf(
  claims: readonly OwnClaim[],
  whose: (id: string) => string,
  actors: ReadonlyMap<string, Actor>,
): Judged[] {
  return claims
    .filter(({ kind }) => kind !== 'fact')
    .map(({ kind, basis, holder, proposition = null, position, stage, polarity, evidence: [place] }) => {
      const whats: Readonly<Record<string, string>> = {
        stance: `${proposition} ${position}`,
        commitment: `${proposition} ${stage}`,
        request: `${proposition}`,
        attitude: `${polarity}`,
      };
      return {
        kind,
        who: whose(holder),
        what: whats[kind] ?? '',
        isOptional: basis === 'analysis',
        passage: [place?.start ?? 0, place?.end ?? 0],
        ...(actors.get(holder)?.type === 'group' ? { isCollective: true as const } : {}),
      };
    });
}

/** The country that an actor speaks for, else its name. */
export function voices(actors: readonly Actor[]): (id: string) => string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (id) => {
    const actor = byId.get(id);
    if (actor?.type === 'person') {
      const office = actor.offices?.find(({ represents, of }) => represents && /^[A-Z]{3}$/.test(of));
      if (office !== undefined) return office.of;
    }
    return actor?.type === 'country' ? actor.id : (actor?.name ?? id);
  };
}
