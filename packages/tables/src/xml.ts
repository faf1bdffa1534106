/**
 * XML as it comes, element by element, without namespaces. There are no entities but XML's own five and numbered
 * characters: a document that declares a type of its own (where others would stand) is refused, and nothing is
 * ever fetched.
 */

import { limits } from "@plenty/kernel";
import { SaxesParser } from "saxes";
import type { Chunks, Fault } from "./zip.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a document, element by element; names come without their prefix. A fault ends the reading. */
export interface XmlReader {
  readonly open: (name: string, attributes: Attributes) => Fault | undefined;
  readonly close: (name: string) => Fault | undefined;
  readonly text: (text: string) => Fault | undefined;
}

/** A fault, and the line of the XML where it is. */
export interface XmlFault extends Fault {
  readonly at?: number;
}

/** Reads to the end, or to the first fault. */
export async function readXml(chunks: Chunks, reader: XmlReader): Promise<XmlFault | undefined> {
  const { parser, state } = parserOf(reader);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    if ("expected" in chunk) return chunk;
    state.quiet += chunk.length;
    const text = decoded(utf8, chunk);
    if (text === undefined) return { expected: "XML in UTF-8", at: parser.line };
    parser.write(text);
    if (state.quiet > limits.xmlQuietBytes)
      return { expected: `at most ${limits.xmlQuietBytes} bytes between elements` };
    if (state.fault !== undefined) return state.fault;
  }
  if (decoded(utf8) === undefined) return { expected: "XML in UTF-8", at: parser.line };
  parser.close();
  return state.fault;
}

function decoded(utf8: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return chunk === undefined ? utf8.decode() : utf8.decode(chunk, { stream: true });
  } catch {
    return undefined;
  }
}

interface State {
  fault: XmlFault | undefined;
  depth: number;
  /** Bytes since the last element began or ended. */
  quiet: number;
}

function parserOf(reader: XmlReader): { readonly parser: SaxesParser; readonly state: State } {
  const parser = new SaxesParser();
  const state: State = { fault: undefined, depth: 0, quiet: 0 };
  function heard(told: () => Fault | undefined): void {
    state.quiet = 0;
    if (state.fault !== undefined) return;
    const fault = told();
    if (fault !== undefined) state.fault = { ...fault, at: parser.line };
  }
  parser.on("error", (fault) => heard(() => ({ expected: `XML (${wordsOf(fault)})` })));
  parser.on("doctype", () => heard(() => ({ expected: "XML without a document type" })));
  parser.on("opentag", ({ name, attributes }) => {
    state.depth += 1;
    heard(() => (state.depth > limits.xmlDepth ? TOO_DEEP : reader.open(local(name), attributes)));
  });
  parser.on("closetag", ({ name }) => {
    state.depth -= 1;
    heard(() => reader.close(local(name)));
  });
  parser.on("text", (text) => heard(() => reader.text(text)));
  parser.on("cdata", (text) => heard(() => reader.text(text)));
  return { parser, state };
}

const TOO_DEEP: Fault = { expected: `at most ${limits.xmlDepth} elements within each other` };

/** The parser's words, without the place that it puts in front. */
function wordsOf(fault: Error): string {
  return fault.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "").replace(/\.$/, "");
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
