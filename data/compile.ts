import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { jsonSchema } from '../src/kinds/dataset.js';
import { type Seed, seed } from '../src/kinds/seed.js';
import { type Person, person } from '../src/schema/actor.js';
import { Problems } from '../src/schema/problems.js';
import { StanceGraph } from '../src/stance-graph.js';

/** `npm run data`: seeds, vocabulary and leaders into the data that ship. Fails on any inconsistency. */

type Item = { readonly id: string };
type Named = Item & { readonly name: string; readonly aliases?: readonly string[] };

const HEAD = '// made by `npm run data`; edit the YAML files in data/ and seeds/ instead\n';
const here = new URL('./', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, here), 'utf8'));

const people = read('actors.yaml') as { people: Named[]; organizations: Item[]; groups: Item[] };
const memberships = read('memberships.yaml') as { of: string; member: string; from?: string; to?: string }[];
const countries = (read('countries.yaml') as Item[]).map((country) => ({ ...country, type: 'country' }));
const organizations = people.organizations.map((organization) => {
  const members = memberships.filter(({ of }) => of === organization.id).map(({ of: _, ...member }) => member);
  return { ...organization, type: 'organization', ...(members.length === 0 ? {} : { members }) };
});
const alliances = organizations.filter((organization) => 'members' in organization);
const seeds = readdirSync(new URL('../seeds/', here))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readSeed(name));
/** What seeds bring that the vocabulary does not have; the first of an id counts. */
const added = (list: 'actors' | 'propositions' | 'events', known: readonly Item[]): Item[] => {
  const ids = new Set(known.map(({ id }) => id));
  return seeds
    .flatMap((one): readonly Item[] => one[list] ?? [])
    .filter(({ id }) => !ids.has(id) && ids.add(id) !== undefined);
};
const coded = [
  ...people.people.map((person) => ({ ...person, type: 'person' })),
  ...organizations.filter((organization) => !('members' in organization)),
  ...people.groups.map((group) => ({ ...group, type: 'group' })),
];
const others = [...coded, ...added('actors', [...countries, ...alliances, ...coded])];
const propositions = read('propositions.yaml') as Item[];
const events = read('events.yaml') as Item[];

const coalition = {
  name: 'coalition',
  actors: [...countries, ...alliances, ...others],
  propositions: [...propositions, ...added('propositions', propositions)],
  events: [...events, ...added('events', events)],
  documents: seeds.map(({ document }) => document),
  claims: seeds.flatMap(({ document, claims }) =>
    claims
      .filter(({ review }) => review !== 'rejected')
      .map((claim) => ({ ...claim, document: document.id, origin: claim.origin ?? ORIGIN() })),
  ),
};

const leaders = readLeaders('leaders.yaml');

const graph = StanceGraph.from(coalition as never);
const count = coalition.claims.length;
if (graph.size !== count) throw new Error(`compile: ${count - graph.size} claims of the seeds are the same as another`);
for (const id of memberships.map(({ of }) => of))
  if (!graph.actors.has(id)) throw new Error(`compile: unknown ${id} in memberships.yaml`);

const { claims, ...vocabulary } = graph.toDataset();
const own = { ...vocabulary, actors: others, claims };
write('countries.js', `${HEAD}export default ${lines([...countries, ...alliances])};\n`);
write(
  'countries.d.ts',
  `${HEAD}import type { Country, Organization } from 'stancegraph';\n\n/** The countries of the world, and EU, NATO and G7 with their members. */\ndeclare const countries: readonly (Country | Organization)[];\nexport default countries;\n`,
);
write(
  'coalition.js',
  `${HEAD}import countries from './countries.js';\n\nconst own = {\n${Object.entries(own)
    .map(([key, value]) => `  ${key}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`)
    .join(',\n')}\n};\n\nexport default { ...own, actors: [...countries, ...own.actors] };\n`,
);
write('leaders.js', `${HEAD}export default ${lines(leaders)};\n`);
write(
  'leaders.d.ts',
  `${HEAD}import type { Person } from 'stancegraph';\n\n/** World leaders with their terms to the day; what they speak for is in countries.js. */\ndeclare const leaders: readonly Person[];\nexport default leaders;\n`,
);
const union = (name: string, ids: readonly Item[]) =>
  `export type ${name} =\n${ids.map(({ id }) => `  | ${JSON.stringify(id)}`).join('\n')};\n`;
write(
  'coalition.d.ts',
  `${HEAD}import type { Dataset } from 'stancegraph';\n\n${union('ActorId', coalition.actors)}\n${union('PropositionId', coalition.propositions)}\n${union('EventId', coalition.events)}\n${union('DocumentId', coalition.documents)}\n/** Who stood where at the 2025 summits of the coalition of the willing: five documents, coded by hand. */\ndeclare const coalition: Dataset<ActorId, PropositionId, EventId, DocumentId>;\nexport default coalition;\n`,
);
write('dataset.schema.json', `${JSON.stringify(jsonSchema(), null, 1)}\n`);
write('seed.schema.json', `${JSON.stringify(z.toJSONSchema(seed), null, 1)}\n`);
console.log(
  `coalition: ${graph.size} claims, ${graph.documents.size} documents, ${graph.actors.size} actors, ${graph.propositions.size} propositions\nleaders: ${leaders.length} persons`,
);

function readSeed(name: string): Seed {
  const input = read(`../seeds/${name}`);
  const result = seed.safeParse(input);
  if (result.success) return result.data;
  const problems = new Problems();
  problems.addIssues(`seeds/${name}:`, result.error.issues, input);
  problems.throwIfAny('compile', `seeds/${name}`);
  throw result.error;
}

/** The persons without the sources of their offices, which every office must have. */
function readLeaders(name: string): Person[] {
  const problems = new Problems();
  const spokenFor = new Set([...countries, ...alliances].map(({ id }) => id));
  const seen = new Set<string>();
  const found = (read(name) as { id: string; offices?: { source?: unknown }[] }[]).flatMap((entry, i) => {
    const offices = entry.offices?.map(({ source, ...office }, j) => {
      if ([source].flat().length === 0 || ![source].flat().every(isLink))
        problems.add(`[${i}].offices[${j}].source`, `is no link to where the days of ${entry.id} can be looked up`);
      return office;
    });
    const input = { ...entry, type: 'person', offices };
    const result = person.safeParse(input);
    if (!result.success) problems.addIssues(`[${i}]`, result.error.issues, input);
    return result.success ? [result.data] : [];
  });
  for (const leader of found) {
    if (seen.has(leader.id)) problems.add(leader.id, 'is there twice');
    seen.add(leader.id);
    if (leader.offices === undefined) problems.add(leader.id, 'has no offices');
    for (const { of } of leader.offices ?? [])
      if (!spokenFor.has(of)) problems.add(leader.id, `has an office of ${of}, which countries.js does not have`);
    for (const known of people.people)
      if (known.id === leader.id ? known.name !== leader.name : isNamed(known, leader.name))
        problems.add(leader.id, `is ${known.id}, ${known.name}, in actors.yaml`);
  }
  problems.throwIfAny('compile', `data/${name}`);
  return found;
}

function isLink(source: unknown): boolean {
  return typeof source === 'string' && /^https?:\/\/\S+$/.test(source);
}

function isNamed({ name, aliases = [] }: Named, wanted: string): boolean {
  return [name, ...aliases].includes(wanted);
}

function ORIGIN() {
  return { type: 'human', name: 'stancegraph coders', version: '2026-11' };
}

/** One item a line, so that a change shows as one. */
function lines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, here), text);
}
