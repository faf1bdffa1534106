/**
 * One YAML document, as nodes with their places. The yaml package goes down into nested values by calling
 * itself, so how deep they may be is looked at first, where its parser still keeps them on a stack of its own.
 */

import { Composer, Lexer, Parser } from "yaml";
import type { CST, Document, LineCounter } from "yaml";

/** Values within each other at most, each with up to two levels of the parser: no format has a tenth. */
const DEPTH_MOST = 100;

/** What is wrong with a text, and where. */
export interface NoYaml {
  readonly offset: number;
  readonly expected: string;
  readonly found: string | undefined;
}

/** The document of a text, its lines noted in `lines`. */
export function readYaml(text: string, lines: LineCounter): Document.Parsed | NoYaml {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEPTH_MOST) {
      const expected = `values at most ${DEPTH_MOST / 2} deep`;
      return { offset: parser.offset, expected, found: undefined };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  // Each key is compared with all before it otherwise: whoever reads the maps looks for repetitions.
  const composer = new Composer({ uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined || second !== undefined)
    return { offset: second?.range[0] ?? 0, expected: "one YAML document", found: undefined };
  const [fault] = document.errors;
  if (fault === undefined) return document;
  return { offset: fault.pos[0], expected: "YAML", found: fault.message.split("\n")[0] };
}
