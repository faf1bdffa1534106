/** Answers that are kept: each for the asker who got it. */

import { afterAll, expect, test } from "vitest";
import { accepted } from "@plenty/kernel";
import { visitor, type Asker } from "@plenty/rules";
import { foundCommons } from "../testing/founding.ts";
import { openAnswers } from "./answers.ts";

const { commons } = await foundCommons();
const asked: Asker[] = [];
const answers = openAnswers(commons.folder, (_, { asker }) => {
  asked.push(asker);
  return accepted({ data: { told: asker.person ?? "a visitor" }, words: [], texts: [] });
});

afterAll(async () => {
  answers.close();
  await commons.close();
});

function ask(asker: Asker): unknown {
  const answer = answers.ask({ asker, room: "shed", query: "tools", params: {} });
  return answer.ok ? JSON.parse(answer.value.json).told : answer.refusal.code;
}

test("what one asker was told is told to no other, and is not asked twice for the same", () => {
  const [alder, birch] = [
    { ...visitor, person: "a".repeat(64) },
    { ...visitor, person: "b".repeat(64) },
  ];
  const askers: Asker[] = [visitor, alder, birch];
  for (const asker of [...askers, ...askers]) expect(ask(asker)).toBe(asker.person ?? "a visitor");
  expect(asked).toEqual(askers);
});
