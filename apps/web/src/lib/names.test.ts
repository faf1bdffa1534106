import { describe, expect, it } from "vitest";
import { initials, nameIn, numberOf, textIn } from "./names.ts";

describe("initials", () => {
  it("takes two letters of a name, or one of each end of it", () => {
    expect(initials("alder")).toBe("AL");
    expect(initials("white clover")).toBe("WC");
    expect(initials("  b ")).toBe("B");
    expect(initials("")).toBe("?");
  });

  it("does not cut a letter in two", () => {
    expect(initials("\u{1F33F}fern")).toBe("\u{1F33F}F");
  });
});

describe("nameIn", () => {
  it("finds words, and says somebody where they are gone", () => {
    expect(nameIn({ ab: "birch" }, "ab")).toBe("birch");
    expect(nameIn({}, "ab")).toBe("somebody");
    expect(nameIn({}, undefined)).toBe("somebody");
  });
});

describe("textIn", () => {
  it("finds published texts, never personal words", () => {
    expect(textIn({ texts: { ab: "a garden" } }, "ab")).toBe("a garden");
    const answer = { words: { ab: "birch" }, texts: {} };
    expect(textIn(answer, "ab")).toBeUndefined();
    expect(textIn({}, "ab")).toBeUndefined();
  });
});

describe("numberOf", () => {
  it("is the same for the same name, and below its bound", () => {
    expect(numberOf("birch", 6)).toBe(numberOf("birch", 6));
    expect(numberOf("birch", 6)).toBeLessThan(6);
  });
});
