/** Makes a value when it is first asked for: an article of one language does without the other's tables. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
