/**
 * What an ontology written in Turtle says, as far as this house asks it: of each term of its own vocabulary the
 * values of each property, as local names. Texts in quotes are taken out first, so that no word of them counts.
 */

export type Ontology = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The terms of a Turtle file under one prefix. */
export function readOntology(turtle: string, prefix: string): Ontology {
  const bare = turtle.replaceAll(/"(?:[^"\\]|\\.)*"(?:@\w+|\^\^[\w:]+)?/gs, "text");
  const lines = bare.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, ""));
  const statements = lines.join(" ").split(/\s\.(?=\s|$)/);
  const own = new RegExp(`^${prefix}:(\\w+)\\s+(.*)$`);
  const terms = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const statement of statements) {
    const [, term, rest] = own.exec(statement.trim()) ?? [];
    if (term !== undefined && rest !== undefined) terms.set(term, propertiesOf(rest));
  }
  return terms;
}

function propertiesOf(rest: string): ReadonlyMap<string, readonly string[]> {
  const parts = rest.split(/\s*;\s*/).filter((part) => part.trim() !== "");
  return new Map(
    parts.map((part) => {
      const [property = "", ...values] = part.trim().split(/[\s,]+/);
      return [localName(property), values.map(localName)];
    }),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
