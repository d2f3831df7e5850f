// What is handed out cannot be written to: a write throws, and the graph that it came from stays as it is.

/** Freezes objects and lists all the way down. What is frozen already is taken to be so throughout. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const key in value) frozen(value[key]);
  return Object.freeze(value);
}

/** A map that can only be read, of values that are frozen. */
export class FrozenMap<Key, Value> extends Map<Key, Value> {
  constructor(entries: Iterable<readonly [Key, Value]>) {
    super();
    for (const [key, value] of entries) super.set(key, frozen(value));
  }

  override set(): never {
    return refuse();
  }

  override delete(): never {
    return refuse();
  }

  override clear(): never {
    return refuse();
  }
}

function refuse(): never {
  throw new TypeError('The map of a graph cannot be changed. Make another graph with `with` or `without`.');
}
