import { expect, it } from "vitest";
import { readPaySearch } from "./search.ts";

it("readPaySearch takes a person and nothing else", () => {
  const person = "ab".repeat(32);
  expect(readPaySearch({ to: person })).toEqual({ to: person });
  expect(readPaySearch({ to: "alder" })).toEqual({});
});
