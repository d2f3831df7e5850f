// What is worked out when it is first asked for, and kept.

/** A function that makes its value at the first call and gives the same from then on. */
export function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
