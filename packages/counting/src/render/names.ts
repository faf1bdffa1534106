/** What people read for an id: the name; and the id in brackets behind it where two have the same name. */

export type Name = (id: string) => string;

/** Names by id; an id that is unknown is its own name. */
export function namesOf(
  candidates: readonly { readonly id: string; readonly name: string }[],
): Name {
  const often = new Map<string, number>();
  for (const { name } of candidates) often.set(name, (often.get(name) ?? 0) + 1);
  const names = new Map(
    candidates.map(({ id, name }) => [id, often.get(name) === 1 ? name : `${name} (${id})`]),
  );
  return (id) => names.get(id) ?? id;
}
