// A stance with its whole explanation.
import type { Claim } from '../../kinds/claim.js';
import { POSITIONS, type Position } from '../../kinds/position.js';
import { frozen } from '../../schema/frozen.js';
import { NO_POSITION, Part } from '../../stance/candidates.js';
import { type Cell, outcomeName } from '../../stance/cell.js';
import { fragility } from '../../stance/fragility.js';
import { idOnce } from '../../store/claim-log.js';
import { dateInWords } from '../../words/date-words.js';
import { standsInWords } from '../../words/position-words.js';
import { saidWithin } from '../claim-search.js';
import { doubtInWords, sidesInWords } from '../doubt-words.js';
import type { QueryContext, QueryScope } from '../query-context.js';
import { StanceRow } from '../stance-row.js';

/** A claim that was weighed or set aside, and what became of it. */
export interface TraceEntry {
  readonly claim: Claim;
  readonly part: keyof typeof Part | 'setAside';
  /** Why, in words. */
  readonly reason: string;
}

const REASONS: Readonly<Record<Part, string>> = {
  [Part.superseded]: 'overcome by a later word, or by a higher rank on the same day',
  [Part.deciding]: 'decides',
  [Part.contesting]: 'differs, and cannot overcome what stands nor be overcome by it',
  [Part.counter]: 'says otherwise, but counts less: second-hand, a group’s, or inferred',
  [Part.concurring]: 'says the same, but counts less: second-hand, a group’s, or inferred',
  [Part.beside]: 'inferred, newer and different: shown, not decisive',
  [Part.possible]: 'counts only perhaps, and would stand if it did',
  [Part.doubtful]: 'counts only perhaps, and would not stand if it did',
};

const TAKES_NONE = 'takes no position, for the only condition that it names is not met';

const PARTS = Object.fromEntries(Object.entries(Part).map(([name, part]) => [part, name])) as Record<
  Part,
  keyof typeof Part
>;

/** A stance with its whole explanation. */
export class WhyRow<A extends string = string, P extends string = string> extends StanceRow<A, P> {
  /** For `whyNot`: the position that was expected. */
  readonly not: Position | null;
  readonly #scope: QueryScope;

  constructor(
    context: QueryContext,
    scope: QueryScope,
    actor: string,
    proposition: string,
    cell: Cell,
    not: Position | null,
  ) {
    super(context, scope, actor, proposition, cell);
    this.#scope = scope;
    this.not = not === null ? null : this.shown(not);
  }

  /** Every claim on the question, weighed or set aside: newest first within each. */
  get trace(): readonly TraceEntry[] {
    const { log } = this.context;
    const weighed = this.resolution.weighed.map(({ row, part, position }) => {
      const claim = log.claim(row);
      const pending = claim.review === 'proposed' ? ' (proposed)' : '';
      const isOpen = part === Part.possible || part === Part.doubtful;
      const doubt = isOpen ? `: ${doubtInWords(this.context, this.#scope, this.actor, row)}` : '';
      return {
        claim,
        part: PARTS[part],
        reason: `${position === NO_POSITION ? TAKES_NONE : REASONS[part]}${doubt}${pending}`,
      };
    });
    return frozen([...weighed, ...this.#setAside()]);
  }

  /**
   * The fewest documents without which the position is another, and what it would be; `null` where nothing can be
   * removed or nothing changes it.
   */
  get fragility(): {
    readonly documents: readonly string[];
    readonly becomes: string;
    readonly smallest: boolean;
  } | null {
    const { log, resolver, vocabulary } = this.context;
    const rows = resolver.rowsOf(
      vocabulary.actorNumbers.find(this.actor),
      vocabulary.topicNumbers.find(this.proposition),
      this.#scope.infer,
    );
    const weighed = this.resolution.weighed.map(({ row }) => row);
    const behind = [...weighed, ...rows, ...rows.flatMap((row) => log.supersedingRows(row))];
    const documents = [...new Set(behind.map((row) => log.claim(row).document))].sort();
    const found = fragility(
      resolver,
      vocabulary.actorNumbers.find(this.actor),
      vocabulary.topicNumbers.find(this.proposition),
      this.#scope,
      documents.map((id) => vocabulary.documentNumbers.find(id)),
    );
    if (found === null) return null;
    return frozen({
      documents: found.documents.map((number) => vocabulary.documentNumbers.string(number)),
      becomes: this.shown(outcomeName(found.becomes)),
      smallest: found.smallest,
    });
  }

  /** The explanation in a few sentences. */
  get explanation(): string {
    return [this.#verdict(), this.#sources(), this.#pending(), ruleSentence(this), this.#others(), this.#fragile()]
      .filter((sentence) => sentence !== '')
      .join(' ');
  }

  override get fields(): readonly string[] {
    return frozen([...super.fields, 'not', 'explanation', 'fragility', 'trace']);
  }

  override toJSON() {
    return {
      ...super.toJSON(),
      ...(this.not === null ? {} : { not: this.not }),
      explanation: this.explanation,
      fragility: this.fragility,
      trace: this.trace,
    };
  }

  #setAside(): TraceEntry[] {
    const { log, resolver, vocabulary, representation } = this.context;
    const { visibility } = this.#scope;
    const isLeftOut = (row: number) => {
      const { columns, at } = log.at(row);
      return visibility.without.has(columns.document[at] as number);
    };
    const { ruledOut } = this.resolution;
    const weighed = new Set(this.resolution.weighed.map(({ row }) => row));
    const actor = vocabulary.actorNumbers.find(this.actor);
    const topic = vocabulary.topicNumbers.find(this.proposition);
    const rows = new Set([...resolver.rowsOf(actor, topic, false), ...ruledOut.map(({ row }) => row)]);
    for (const other of resolver.actorsOn(topic, { infer: false, viaMembership: false })) {
      const mine = representation.hasOffice(other, actor);
      for (const row of resolver.rowsOf(other, topic, false)) {
        if (mine || log.claim(row).onBehalfOf === this.actor) rows.add(row);
      }
    }
    const id = idOnce(log);
    return [...rows]
      .filter((row) => !weighed.has(row) && log.isKnown(row, visibility) && !isLeftOut(row))
      .sort((a, b) => (id(a) < id(b) ? -1 : 1))
      .map((row) => ({ claim: log.claim(row), part: 'setAside' as const, reason: this.#reason(row) }));
  }

  #reason(row: number): string {
    const { log, vocabulary } = this.context;
    const hidden = log.hiddenBecause(row, this.#scope.visibility);
    if (hidden !== null) return hidden;
    const within = saidWithin(this.context, row, this.#scope);
    if (within === 'no') return 'said outside the time asked about';
    if (within === 'maybe') return 'its date leaves open whether it was said within the time asked about';
    const { base, columns } = log.segmentOf(row);
    const holder = columns.holder[row - base] as number;
    const actor = vocabulary.actorNumbers.find(this.actor);
    const claim = log.claim(row);
    if (this.resolution.ruledOut.some((one) => one.row === row)) return 'a condition of it is not met';
    if (holder === actor) return 'not taken up by the policy';
    return `${vocabulary.nameOf(claim.holder)} did not speak for ${this.name} on that day`;
  }

  #verdict(): string {
    const label = this.contrary ?? this.context.vocabulary.nameOf(this.proposition);
    const said = {
      support: `${this.name} supports “${label}”`,
      oppose: `${this.name} opposes “${label}”`,
      undecided: `${this.name} is on record as undecided on “${label}”`,
      contested: `The position of ${this.name} on “${label}” is contested`,
      noRecord: this.#unsure(label),
    }[this.position];
    const sides =
      this.position === 'contested' ? `: ${sidesInWords(this.context, this.#scope, this.resolution.weighed)}` : '';
    const expected = this.not !== null && this.not !== this.position ? ` Not “${this.not}”, therefore.` : '';
    const already = this.not !== null && this.not === this.position ? ` It does hold the position “${this.not}”.` : '';
    return `${said}${sides}.${expected}${already}`;
  }

  #unsure(label: string): string {
    const { name, position: standing, possible } = this;
    const { isSilent } = this.resolution.cell;
    const stands = standsInWords(standing, possible, isSilent);
    return `${name} ${stands} “${label}”; ${possible.length > 0 ? 'nothing of it is sure' : 'that is not opposition'}`;
  }

  #sources(): string {
    if (this.position === 'noRecord') return '';
    const { vocabulary, log } = this.context;
    if (this.position === 'contested') {
      const documents = [...this.claims, ...this.contesting].map((id) => log.claim(log.rowOf(id)).document);
      const where = [...new Set(documents)].sort().join(', ');
      return this.government === 'earlier' ? `Under an earlier government, in ${where}.` : `In ${where}.`;
    }
    const who = this.voices.map((voice) => vocabulary.nameOf(voice)).join(', ');
    const when = this.lastSaid === null ? '' : `, ${dateInWords(this.lastSaid)}`;
    const conditions = this.conditions.map(({ text }) => text).join(' and ');
    const before = this.government === 'earlier' ? ', under an earlier government' : '';
    return `Said by ${who}${when}${before}${conditions === '' ? '' : `, ${conditions}`} (${this.documents.join(', ')}).`;
  }

  #pending(): string {
    const { length } = this.proposed;
    return length === 0 ? '' : `Proposed claims that this rests on, accepted by nobody yet: ${length}.`;
  }

  #others(): string {
    const aside = this.#setAside().length;
    return aside === 0 ? '' : `${aside} ${aside === 1 ? 'claim was' : 'claims were'} set aside.`;
  }

  #fragile(): string {
    const { fragility: found } = this;
    if (found === null) return '';
    const becomes =
      found.becomes === 'noRecord'
        ? 'there is no record'
        : `it is ${POSITIONS.includes(found.becomes as Position) ? `“${found.becomes}”` : found.becomes}`;
    return `Without ${found.documents.join(' and ')} ${becomes}.`;
  }
}

function ruleSentence({ rule, position }: StanceRow): string {
  if (position === 'noRecord') return '';
  if (rule.step === null) return `Decided by ${rule.text}.`;
  return `${rule.step === 0 ? 'Undisputed' : `Rule ${rule.step} decided`}: ${rule.text}.`;
}
