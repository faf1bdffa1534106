/** The little markup that pages are made of. */

/** Text as HTML: nothing in a file of ballots can become markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** An element around content that is HTML already. */
export function tag(name: string, content: string, className = ""): string {
  return `<${name}${className === "" ? "" : ` class="${className}"`}>${content}</${name}>`;
}

/** A table with a caption; cells are HTML already. */
export function table({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly string[];
}): string {
  const top = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  return `<table><caption>${caption}</caption><thead><tr>${top}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}
