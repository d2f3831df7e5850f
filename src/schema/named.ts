// A name as users write it: an id that the compiler knows, or any other word.

/**
 * An id of the data set, which editors complete, or any other word. Names of one data set go where those of another are
 * asked for; that is what the condition is for, which always holds.
 */
export type Named<Id extends string = string> = (string & {}) | ([Id] extends [string] ? Id : never);

/** The ids of two vocabularies; plain texts are no ids that the compiler could know. */
export type Joined<Id extends string, More extends string> = string extends More ? Named<Id> : Id | More;

/** What a graph knows by id. Editors complete the ids; any other word may be looked up too. */
export interface ById<Id extends string, Item> extends ReadonlyMap<string, Item> {
  get(id: Named<Id>): Item | undefined;
  has(id: Named<Id>): boolean;
  keys(): MapIterator<Id>;
}

/** What has to be named: nothing given is as wrong as an unknown name, and is not "everything". */
export function named(name: string): string {
  return typeof name === 'string' ? name : '';
}
