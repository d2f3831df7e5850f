// A name as users write it: an id that the compiler knows, or any other word.

/** An id of the data set, which editors complete, or any other word. */
export type Named<Id extends string = string> = Id | (string & {});

/** What a graph knows by id. Editors complete the ids; any other word may be looked up too. */
export interface ById<Id extends string, Item> extends ReadonlyMap<string, Item> {
  get(id: Named<Id>): Item | undefined;
  has(id: Named<Id>): boolean;
  keys(): MapIterator<Id>;
}
