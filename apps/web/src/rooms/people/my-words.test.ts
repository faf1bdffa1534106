import { expect, it } from "vitest";
import { myWords } from "./my-words.ts";

it("words are mine that I wrote, or in whose fact I am named", () => {
  const entry = {
    author: { agent: "alder" },
    notes: ["soup", "bread", "soup"],
    facts: [
      { fact: "ContributionTold", by: "alder", people: ["birch"], note: "soup" },
      { fact: "ContributionTold", by: "alder", people: ["clover", "dill"], note: "bread" },
    ],
  };
  expect(myWords(entry, "alder")).toEqual(["soup", "bread"]);
  expect(myWords(entry, "birch")).toEqual(["soup"]);
  expect(myWords(entry, "dill")).toEqual(["bread"]);
  expect(myWords(entry, "elder")).toEqual([]);
});
