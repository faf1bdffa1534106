import { expect, it } from "vitest";
import { readBooksSearch } from "./search.ts";

it("readBooksSearch takes an entry and nothing else", () => {
  expect(readBooksSearch({ entry: 0 })).toEqual({ entry: 0 });
  expect(readBooksSearch({ entry: "-1" })).toEqual({});
  expect(readBooksSearch({})).toEqual({});
});
