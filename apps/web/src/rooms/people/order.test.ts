import { expect, it } from "vitest";
import { lookedFor } from "./order.ts";

const named = ["Zaun 10", "Jörg", "alder", "Zaun 9", "Ölbaum"];
const people = named.map((name) => ({ person: `id of ${name}`, name: `hash of ${name}` }));
const words = Object.fromEntries(named.map((name) => [`hash of ${name}`, name]));
const found = (typed: string) => lookedFor(people, words, typed).map(({ name }) => words[name]);

it("people stand as a reader sorts names", () => {
  expect(found("")).toEqual(["alder", "Jörg", "Ölbaum", "Zaun 9", "Zaun 10"]);
});

it("a name is found by any part of it, without its accents", () => {
  expect(found("jorg")).toEqual(["Jörg"]);
  expect(found("BAUM")).toEqual(["Ölbaum"]);
  expect(found("clover")).toEqual([]);
});
