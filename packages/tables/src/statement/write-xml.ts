/** XML as text: elements, attributes and words, with what would be markup written as characters. */

/** A piece that is XML already. */
export interface Xml {
  readonly xml: string;
}

/** An element; what it holds are elements, or text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  holds: readonly (Xml | string)[],
): Xml {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = holds.map((one) => (typeof one === "string" ? escaped(one) : one.xml)).join("");
  return { xml: `<${name}${said.join("")}>${inside}</${name}>` };
}

/** Without the characters that XML 1.0 has none of, as control characters and halves of pairs. */
export function writable(value: string): string {
  return value.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

function escaped(value: string): string {
  return writable(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
