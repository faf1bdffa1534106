/**
 * A whole document of XML as plain values, as far as its elements are asked for by name; what is in others is passed
 * over. An element with elements in it becomes an object, any other its text.
 */

import type { Refusal } from "@plenty/kernel";
import { piecesOf, WHOLE_MOST } from "./blocks.ts";
import { badLine } from "./source.ts";
import type { Source, TextSource } from "./source.ts";
import { readXml } from "./xml.ts";
import type { XmlReader } from "./xml.ts";
import type { Fault } from "./zip.ts";

export interface Asked {
  /** Elements that may stand several times, by their names without prefix: they become lists. */
  readonly lists: readonly string[];
  /** Elements that stand once. */
  readonly once: readonly string[];
  /** The attribute that becomes "@id". */
  readonly id?: string;
}

/** What is in the outermost element, or why it cannot be read. */
export async function readXmlValue(
  { file, text }: Source,
  asked: Asked,
): Promise<{ readonly value: unknown } | { readonly refusal: Refusal }> {
  let value: unknown;
  const reader = valueReader(asked, (read) => {
    value = read;
  });
  const fault = await readXml(bounded(text), reader);
  if (fault === undefined) return { value };
  const { expected, at } = fault;
  return { refusal: badLine({ file, expected, ...(at === undefined ? {} : { line: at }) }) };
}

async function* bounded(text: TextSource): AsyncGenerator<Uint8Array | Fault> {
  let left = WHOLE_MOST;
  for await (const piece of piecesOf(text)) {
    left -= piece.length;
    yield left < 0 ? { expected: `a file of at most ${WHOLE_MOST} bytes` } : piece;
  }
}

interface Element {
  readonly name: string;
  readonly children: Map<string, unknown>;
  text: string;
}

function valueReader(asked: Asked, onEnd: (value: unknown) => void): XmlReader {
  const lists = new Set(asked.lists);
  const once = new Set(asked.once);
  const open: Element[] = [];
  /** Elements that are open below one that was not asked for. */
  let passed = 0;
  return {
    open(name, attributes) {
      if (passed > 0 || (open.length > 0 && !lists.has(name) && !once.has(name))) {
        passed += 1;
        return undefined;
      }
      const element: Element = { name, children: new Map(), text: "" };
      const id = asked.id === undefined ? undefined : attributes[asked.id];
      if (id !== undefined) element.children.set("@id", id);
      open.push(element);
      return undefined;
    },
    close() {
      if (passed > 0) {
        passed -= 1;
        return undefined;
      }
      const element = open.pop();
      if (element === undefined) return undefined;
      const { name, children, text } = element;
      const value = children.size > 0 ? Object.fromEntries(children) : text.trim();
      const parent = open.at(-1);
      if (parent === undefined) onEnd(value);
      else if (!lists.has(name)) {
        if (parent.children.has(name)) return { expected: `one ${name} at a place` };
        parent.children.set(name, value);
      } else {
        const list = parent.children.get(name);
        if (Array.isArray(list)) list.push(value);
        else parent.children.set(name, [value]);
      }
      return undefined;
    },
    text(text) {
      const last = open.at(-1);
      if (passed === 0 && last !== undefined) last.text += text;
      return undefined;
    },
  };
}
