/** Long names of things as a terminal shows them: enough digits to name the thing again. */

/** The first twelve of 64 digits, and what follows them: `3f8c12ab90de`, `3f8c12ab90de.1`. */
export function short(id: string): string {
  return id.replace(/^([0-9a-f]{12})[0-9a-f]{52}(?=$|\.)/, "$1");
}
