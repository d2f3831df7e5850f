// Roll calls as propositions and documents.
import { StanceError } from '../../errors.js';
import { readDateRange } from '../../schema/date.js';
import type { SourceDocument } from '../../schema/document.js';
import { show } from '../../schema/problems.js';
import { type Proposition, proposition as propositionSchema } from '../../schema/proposition.js';
import { detached } from '../table/csv.js';

/** One roll call: what was put to the vote, when, and what it was about. */
export interface RollCall {
  /** Its number or name in the table. */
  readonly rollCall: string;
  /** Id of its proposition. */
  readonly proposition: string;
  /** Id of its document: all roll calls of one date have one. */
  readonly document: string;
  readonly date: string;
  readonly resolution: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** Names of the issues it is about, as the table of issues has them, each once, in its order. */
  readonly issues: readonly string[];
}

export type RollCallFields = Readonly<Record<'rollCall' | 'date' | 'title' | 'description' | 'resolution', string>>;

const MOST_ROLL_CALLS = 1_000_000;
const MOST_ISSUES = 100;

export class RollCallBuilder {
  readonly rollCalls = new Map<string, RollCall & { readonly issues: string[] }>();
  readonly #propositions = new Map<string, Proposition>();

  constructor(
    private readonly caller: string,
    private readonly prefix: string,
  ) {}

  get propositions(): Proposition[] {
    return [...this.#propositions.values()];
  }

  documents(publisher: string | undefined): SourceDocument[] {
    const documents = new Map<string, SourceDocument>();
    for (const { document, date } of this.rollCalls.values()) {
      if (documents.has(document)) continue;
      documents.set(document, {
        id: document,
        ...(publisher === undefined ? {} : { publisher }),
        title: `Roll calls of ${date}`,
        published: date,
      });
    }
    return [...documents.values()];
  }

  /** @returns What is wrong with it, if anything. A roll call that is there already has to have the same date. */
  add(fields: RollCallFields): string | undefined {
    if (fields.rollCall === '') return 'names no roll call';
    const known = this.rollCalls.get(fields.rollCall);
    if (known !== undefined) {
      return known.date === fields.date
        ? undefined
        : `dates roll call ${show(fields.rollCall)} ${show(fields.date)}, and an earlier one ${show(known.date)}`;
    }
    if (this.rollCalls.size >= MOST_ROLL_CALLS) {
      throw new StanceError('invalid_data', `${this.caller}: there are more than ${MOST_ROLL_CALLS} roll calls.`);
    }
    const rollCall = detached(fields.rollCall);
    const date = detached(fields.date);
    const resolution = detached(fields.resolution) || null;
    const title = detached(fields.title) || null;
    const description = detached(fields.description) || null;
    const dated = readDateRange(date);
    if (typeof dated === 'string') return `has the date ${show(date)}, which ${dated}`;
    const label = [resolution, title].filter((part) => part !== null).join(' ') || `Roll call ${rollCall}`;
    const proposition = propositionSchema.safeParse({
      id: this.prefix + rollCall,
      label,
      kind: 'policy',
      statement: description ?? label,
      ...(resolution === null || resolution === label ? {} : { aliases: [resolution] }),
    });
    if (!proposition.success) {
      const [issue] = proposition.error.issues;
      return `makes no proposition: ${issue?.path.join('.')} ${issue?.message}`;
    }
    this.#propositions.set(rollCall, proposition.data);
    const ids = { proposition: proposition.data.id, document: this.prefix + date };
    this.rollCalls.set(rollCall, { rollCall, ...ids, date, resolution, title, description, issues: [] });
    return undefined;
  }

  addIssue(rollCall: string, issue: string): string | undefined {
    if (issue === '') return 'has an empty issue';
    const known = this.rollCalls.get(rollCall);
    if (known === undefined) return `names the unknown roll call ${show(rollCall)}`;
    if (known.issues.includes(issue)) return undefined;
    if (known.issues.length >= MOST_ISSUES) return `gives roll call ${show(rollCall)} more than ${MOST_ISSUES} issues`;
    known.issues.push(detached(issue));
    return undefined;
  }

  keepOnly(select: (rollCall: RollCall) => boolean): void {
    for (const rollCall of [...this.rollCalls.values()]) {
      if (select(rollCall)) continue;
      this.rollCalls.delete(rollCall.rollCall);
      this.#propositions.delete(rollCall.rollCall);
    }
  }
}
