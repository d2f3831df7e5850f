// A name as users write it: an id that the compiler knows, or any other word.

/**
 * An id of the data set, which editors complete, or any other word. Names of one data set go where those of another are
 * asked for; that is what the condition is for, which always holds.
 */
export type Named<Id extends string = string> = (string & {}) | ([Id] extends [string] ? Id : never);

/** What a graph knows by id. Editors complete the ids; any other word may be looked up too. */
export interface ById<Id extends string, Item> extends ReadonlyMap<string, Item> {
  get(id: Named<Id>): Item | undefined;
  has(id: Named<Id>): boolean;
  keys(): MapIterator<Id>;
}
