// Whom the names and codes in a table stand for.
import { StanceError } from '../../errors.js';
import type { Actor } from '../../schema/actor.js';
import { name as nameSchema } from '../../schema/bounded-text.js';
import { nearest, show } from '../../schema/problems.js';
import { nameKey } from '../../text/names.js';
import { detached } from '../table/csv.js';
import { Ids } from '../table/ids.js';

const MOST_ADDED = 100_000;
const MOST_REMEMBERED = 200_000;

/** A name comes before an alias, and a code is asked only where the name is unknown: alpha-2 or alpha-3. */
export class ActorNames {
  readonly #byName = new Map<string, string | null>();
  readonly #byAlias = new Map<string, string | null>();
  readonly #byCode = new Map<string, string>();
  readonly #ids: Ids;
  readonly #known = new Map<string, string>();
  readonly #added = new Map<string, Actor>();

  constructor(
    private readonly caller: string,
    actors: readonly Actor[],
  ) {
    this.#ids = new Ids(actors.map(({ id }) => id));
    for (const actor of actors) {
      put(this.#byName, nameKey(actor.name), actor.id);
      for (const alias of actor.aliases ?? []) put(this.#byAlias, nameKey(alias), actor.id);
      if (actor.type !== 'country') continue;
      this.#byCode.set(actor.id, actor.id);
      if (actor.iso2 !== undefined) this.#byCode.set(actor.iso2, actor.id);
    }
  }

  get added(): Actor[] {
    return [...this.#added.values()];
  }

  find(name: string, code: string): string | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    const found =
      this.#added.get(name)?.id ?? this.#byName.get(key) ?? this.#byAlias.get(key) ?? this.#byCode.get(code);
    if (found !== undefined && this.#known.size < MOST_REMEMBERED) this.#known.set(detached(name), found);
    return found;
  }

  add(name: string): void {
    if (!nameSchema.safeParse(name).success) return;
    if (this.#added.size >= MOST_ADDED) {
      throw new StanceError('invalid_data', `${this.caller}: there are more than ${MOST_ADDED} unknown actors.`);
    }
    const id = this.#ids.make(name, 'actor');
    this.#added.set(detached(name), { id, type: 'organization', name: detached(name) });
  }

  problem(name: string): string {
    if (name === '') return 'names no actor';
    const near = nearest(nameKey(name), [...this.#byName.keys(), ...this.#byAlias.keys()]);
    const meant = near === undefined ? undefined : (this.#byName.get(near) ?? this.#byAlias.get(near));
    return `names the unknown actor ${show(name)}${meant == null ? '' : ` (did you mean ${show(meant)}?)`}; expected one of options.actors`;
  }
}

/** A name that two have is nobody's. */
function put(names: Map<string, string | null>, key: string, id: string): void {
  const known = names.get(key);
  names.set(key, known === undefined || known === id ? id : null);
}
