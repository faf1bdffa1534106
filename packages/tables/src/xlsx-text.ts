/** Texts in XLSX: `t` within an element, in one piece or in runs of several forms; readings of signs (`rPh`) are none. */

import type { XmlReader } from "./xml.ts";
import type { Fault } from "./zip.ts";

/** Gives the text of each element of that name. */
export function createTextReader(
  element: string,
  onText: (text: string) => Fault | undefined,
): XmlReader {
  let parts: string[] = [];
  let inText = false;
  let inReading = false;
  return {
    open(name) {
      if (name === element) parts = [];
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
      return undefined;
    },
    close(name) {
      if (name === "rPh") inReading = false;
      inText = false;
      return name === element ? onText(unescaped(parts.join(""))) : undefined;
    },
    text(text) {
      if (inText) parts.push(text);
      return undefined;
    },
  };
}

/** Signs that XML cannot hold stand as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
