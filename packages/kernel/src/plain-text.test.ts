import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainText, plainText } from "./plain-text.ts";

describe("plain text", () => {
  test.each([
    ["a name", "Alder"],
    ["two lines and a tab", "birch\n\tclover"],
    ["a script written from right to left, with its mark", "\u200fשלום"],
    ["letters joined by a joiner", "👩\u200d🌾"],
    ["a single mark", "."],
  ])("may be %s", (_what, text) => {
    expect(isPlainText(text)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["only spaces", " \n\u00a0\u3000"],
    ["only what is never seen", "\u200b\u200d\ufeff\u00ad"],
    ["a zero byte", "al\u0000der"],
    ["an escape sequence of a terminal", "\u001b[2Jalder"],
    ["a carriage return", "alder\rbirch"],
    ["a control character of the second row", "al\u0085der"],
    ["an overridden direction", "alder\u202ehcrib"],
    ["an isolate that never ends", "\u2067alder"],
    ["half a surrogate pair", "alder\ud800"],
  ])("is not %s", (_what, text) => {
    expect(isPlainText(text)).toBe(false);
  });

  test("is what plainText makes of any text in which something can be seen", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isPlainText(`a${plainText(text)}`)).toBe(true);
      }),
    );
  });

  test("stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(isPlainText(text));
        expect(plainText(text)).toBe(text);
      }),
    );
  });
});
