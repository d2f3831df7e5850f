import { type ClaimInput, type Dataset, StanceGraph } from 'stancegraph';

/** A claim with only what a test is about: a stance on `bridge` in the holder's own words unless it says otherwise. */
export type Said = Partial<Record<keyof ClaimInput | 'proposition' | 'position', unknown>> & {
  readonly holder: string;
  readonly [field: string]: unknown;
};

const office = (title: string, of: string, rank: string, more: object = {}) => ({
  ...{ title, of, rank, represents: rank !== 'legislator', ...more },
});

/**
 * Three countries on a river: Arvenia (Ilse Brandt until 10 June, then Jon Falk), Borduna and Corvia. A bridge, a
 * toll bridge (narrower), a ferry (contradicts the bridge) and a crossing of whatever kind (broader).
 */
export const cast = {
  actors: [
    {
      ...{ id: 'ARV', type: 'country', name: 'Arvenia', aliases: ['the Republic'] },
      ...{ demonyms: ['Arvenian'], metonyms: ['White House of Arv'] },
    },
    { id: 'BOR', type: 'country', name: 'Borduna' },
    { id: 'COR', type: 'country', name: 'Corvia' },
    {
      ...{ id: 'ilse-brandt', type: 'person', name: 'Ilse Brandt' },
      offices: [office('President', 'ARV', 'head', { from: '2020-01-01', to: '2025-06-10' })],
    },
    {
      ...{ id: 'jon-falk', type: 'person', name: 'Jon Falk' },
      offices: [
        office('Minister of works', 'ARV', 'minister', { from: '2022-03-01', to: '2025-06-10' }),
        office('President', 'ARV', 'head', { from: '2025-06-10' }),
      ],
    },
    {
      ...{ id: 'mira-noor', type: 'person', name: 'Mira Noor' },
      offices: [office('Foreign minister', 'ARV', 'minister', { from: '2023' })],
    },
    {
      ...{ id: 'palace-press', type: 'person', name: 'Palace press office' },
      offices: [office('Spokesperson', 'ARV', 'spokesperson', { unnamed: true })],
    },
    {
      ...{ id: 'tom-weil', type: 'person', name: 'Tom Weil' },
      offices: [office('Member of parliament', 'ARV', 'legislator', { from: '2020-01-01' })],
    },
    {
      ...{ id: 'lena-ost', type: 'person', name: 'Lena Ost' },
      offices: [office('Defence minister', 'BOR', 'minister')],
    },
    {
      ...{ id: 'piet-maas', type: 'person', name: 'Piet Maas' },
      offices: [office('Chair', 'river-council', 'head', { from: '2024-01-01' })],
    },
    { id: 'hanna-rye', type: 'person', name: 'Hanna Rye' },
    {
      ...{ id: 'river-council', type: 'organization', name: 'River Council' },
      members: [
        { member: 'ARV', from: '2021-01-01' },
        { member: 'BOR', from: '2022-01-01', to: '2025-05-15' },
      ],
    },
    { id: 'nine-states', type: 'group', name: 'Nine unnamed states', anonymous: true, size: 9 },
    { id: 'river-times', type: 'organization', name: 'River Times', subtype: 'media' },
  ],
  propositions: [
    {
      ...{ id: 'bridge', label: 'A bridge at Ford', kind: 'policy', statement: 'A bridge should be built at Ford.' },
      ...{ broader: ['crossing'], opposites: ['leaving Ford alone'], aliases: ['the Ford bridge'] },
    },
    {
      ...{ id: 'toll-bridge', label: 'A toll bridge', kind: 'policy', statement: 'The bridge should have a toll.' },
      broader: ['bridge'],
    },
    {
      ...{ id: 'ferry', label: 'A ferry', kind: 'policy', statement: 'A ferry should run in place of a bridge.' },
      ...{ broader: ['crossing'], contradicts: ['bridge'] },
    },
    { id: 'crossing', label: 'A crossing', kind: 'policy', statement: 'There should be a crossing.' },
    { id: 'dam', label: 'A dam', kind: 'policy', statement: 'A dam should be built.' },
  ],
  events: [
    { id: 'low-water', name: 'A drought is declared', type: 'state' },
    { id: 'dam-finished', name: 'The dam is finished', type: 'state', bringsAbout: 'dam' },
    { id: 'ford-talks', name: 'Talks at Ford', type: 'summit', date: '2025-05-05' },
  ],
  documents: [
    { id: 'gazette', publisher: 'The Gazette', published: '2025-05-01', covers: 'ford-talks' },
    { id: 'herald', publisher: 'The Herald', published: '2025-06-01' },
    { id: 'review', publisher: 'The Review', published: '2025-07-01' },
  ],
} as unknown as Omit<Dataset, 'claims'>;

/**
 * The claims as the library takes them, told apart by a numbered place in their document. Where none is named it is the
 * first one that can have reported what was said: nothing is told before it was said.
 */
export function asClaims(said: readonly Said[]): ClaimInput[] {
  return said.map((one, i) => {
    const isStance = one.kind === undefined || one.kind === 'stance';
    return {
      ...{ kind: 'stance', document: firstToReport(one), said: '2025-05-01', basis: 'stated' },
      ...(isStance ? { proposition: 'bridge', position: 'support' } : {}),
      evidence: [{ record: `line ${i}` }],
      ...one,
    } as unknown as ClaimInput;
  });
}

function firstToReport({ said = '2025-05-01' }: Said): string {
  const first = String(said).startsWith('../') ? '' : String(said).slice(0, 10);
  return cast.documents.find(({ published }) => first <= String(published))?.id ?? 'gazette';
}

export function graphOf(said: readonly Said[], more: Partial<Dataset> = {}): StanceGraph {
  return StanceGraph.from({ ...cast, ...more, claims: asClaims(said) });
}

/** Ids of the actors in an answer. */
export function actorsOf(answer: { readonly rows: readonly { readonly actor: string }[] }): string[] {
  return answer.rows.map(({ actor }) => actor);
}
