import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import coalition from '../../data/coalition.js';
import { extract, type ProposedClaim, type TopicInput } from '../../src/extract/index.js';

/**
 * What the rules make of the invented passages of `frames.yaml`, by kind of difficulty: how many come out as they
 * should, and how many claims say the contrary of the passage, something that nobody says, or are missing.
 *
 * Usage: `npx tsx eval/extract/frames.ts` lists what is wrong.
 */
interface Frame {
  readonly text: string;
  readonly says: string;
  readonly unread?: true;
}

interface Frames {
  readonly published: string;
  readonly vocabulary: readonly TopicInput[];
  readonly kinds: Readonly<Record<string, readonly Frame[]>>;
}

export interface FrameScore {
  readonly kind: string;
  readonly frames: number;
  readonly passed: number;
  readonly inverted: number;
  readonly invented: number;
  readonly missed: number;
}

type Faults = Record<'inverted' | 'invented' | 'missed', string[]>;

interface Told {
  readonly mark: string;
  readonly kind: string;
  readonly who: string;
  readonly proposition: string;
  readonly what: readonly string[];
  readonly detail: readonly [string, string] | undefined;
}

const POSITIONS: Readonly<Record<string, string>> = { '+': 'support', '-': 'oppose', '?': 'undecided' };
const CONTRARY: Readonly<Record<string, string>> = { support: 'oppose', oppose: 'support' };
const { published, vocabulary, kinds } = parse(readFileSync(new URL('frames.yaml', import.meta.url), 'utf8')) as Frames;
const own = new Set(vocabulary.map(({ id }) => id));

/** A row for each kind; of the `unread` ones alone, or of all others. */
export function scoreFrames(isUnread: boolean): FrameScore[] {
  return Object.entries(kinds).map(([kind, all]) => {
    const chosen = all.filter(({ unread }) => (unread === true) === isUnread);
    const faults = chosen.map(faultsOf);
    const sum = (of: keyof Faults) => faults.reduce((total, one) => total + one[of].length, 0);
    const passed = faults.filter((one) => Object.values(one).every((list) => list.length === 0)).length;
    const counts = { inverted: sum('inverted'), invented: sum('invented'), missed: sum('missed') };
    return { kind, frames: chosen.length, passed, ...counts };
  });
}

/** "!+CHL canal [basis=reported]", "c:CHL canal declined,withheld", "r:CHL canal >PER". */
function toldOf(one: string): Told {
  const [, mark = '', rest = '', field, value = ''] = /^([!~]?)(.*?)(?:\s*\[(\w+)=(.*)\])?$/.exec(one.trim()) ?? [];
  const detail = field === undefined ? undefined : ([field, value] as const);
  if (/^[cr]:/.test(rest)) {
    const [who = '', proposition = '', what] = rest.slice(2).split(' ');
    const kind = rest.startsWith('c') ? 'commitment' : 'request';
    return { mark, kind, who, proposition, what: what?.replace('>', '').split(',') ?? [], detail };
  }
  const at = rest.lastIndexOf(' ');
  const what = [POSITIONS[rest[0] as string] as string];
  return { mark, kind: 'stance', who: rest.slice(1, at), proposition: rest.slice(at + 1), what, detail };
}

function faultsOf({ text, says }: Frame): Faults {
  const told = says.split(';').map(toldOf);
  const isOwn = told.some(({ proposition }) => own.has(proposition));
  const topics = { propositions: isOwn ? vocabulary : coalition.propositions, actors: coalition.actors };
  const { proposed, newActors } = extract(text, { document: 'frame', published, vocabulary: topics });
  const names = new Map([...coalition.actors, ...newActors].map(({ id, name }) => [id, name]));
  const matches = (claim: ProposedClaim, one: Told) => isTold(claim, one) && hasDetail(claim, one, text, names);
  const faults: Faults = { inverted: [], invented: [], missed: [] };
  const expected = told.filter(({ mark }) => mark === '');
  for (const one of expected) {
    if (!proposed.some((claim) => matches(claim, one))) faults.missed.push(`${one.who} ${one.proposition} ${one.what}`);
  }
  for (const claim of proposed) {
    const isForbidden = told.some((one) => one.mark === '!' && matches(claim, one));
    const isAllowed = told.some((one) => one.mark !== '!' && isTold(claim, one));
    const isOther = claim.claim.kind === 'stance' && expected.every(({ kind }) => kind !== 'stance');
    if (!isForbidden && (isAllowed || !isOther)) continue;
    const { proposition, position } = claim.claim as { proposition?: string; position?: string };
    const contrary = (one: Told) =>
      one.mark !== '!' &&
      isTold({ ...claim, claim: { ...claim.claim, position: CONTRARY[position ?? ''] } as never }, one);
    const which = claim.claim.kind === 'stance' && told.some(contrary) ? 'inverted' : 'invented';
    faults[which].push(`${claim.country ?? claim.holder} ${proposition} ${position}`);
  }
  return faults;
}

function isTold({ claim, holder, country }: ProposedClaim, { kind, who, proposition, what }: Told): boolean {
  const { position, stage, to } = claim as { position?: string; stage?: string; to?: string };
  const isWho = /^[A-Z]{3}$/.test(who) ? country === who || claim.holder === who : holder.includes(who);
  const isWhat = what.length === 0 || what.includes(position ?? stage ?? to ?? '');
  return claim.kind === kind && isWho && isWhat && (claim as { proposition?: string }).proposition === proposition;
}

function hasDetail(
  { claim }: ProposedClaim,
  { detail }: Told,
  text: string,
  names: ReadonlyMap<string, string>,
): boolean {
  if (detail === undefined) return true;
  const [field, value] = detail;
  if (field === 'speaker') return names.get(claim.speaker ?? '')?.includes(value) === true;
  if (field !== 'conditions') return (claim as unknown as Record<string, unknown>)[field] === value;
  const conditions = (claim.conditions ?? []).map((one) => {
    const at = /\(passage (\d+)-(\d+)\)/.exec(JSON.stringify(one));
    return JSON.stringify(one) + (at === null ? '' : text.slice(Number(at[1]), Number(at[2])));
  });
  return value === '' ? conditions.length === 0 : value.split(',').some((word) => conditions.join().includes(word));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [kind, all] of Object.entries(kinds))
    for (const frame of all.filter(({ unread }) => unread !== true)) {
      const lines = Object.entries(faultsOf(frame)).flatMap(([what, list]) => list.map((one) => `  ${what} ${one}`));
      if (lines.length > 0) console.log([`${kind}: ${frame.text}`, ...lines].join('\n'));
    }
  for (const isUnread of [false, true]) console.table(scoreFrames(isUnread));
}
