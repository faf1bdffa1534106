/** What is checked of a request's body is what the description of the API tells, and no more is looked at. */

import { expect, test } from "vitest";
import { describeApi } from "./openapi.ts";
import { readSubmissions, submissionsSchema } from "./submissions.ts";

const act = { jws: "a.b.c" };

function refusalOf(value: unknown) {
  const read = readSubmissions(value);
  return read.ok ? undefined : `${read.refusal.code}: ${read.refusal.detail}`;
}

test("acts are taken with their words and texts, in their order", () => {
  const acts = [act, { ...act, words: [{ salt: "s", text: "alder" }], texts: ["meadow"] }];
  expect(readSubmissions({ acts })).toEqual({ ok: true, value: acts });
});

test.each([
  ["no object", 5, "MalformedRequest: It has no list `acts`."],
  ["no list", { acts: { length: 1 } }, "MalformedRequest: It has no list `acts`."],
  ["an empty list", { acts: [] }, "MalformedRequest: `acts` is empty."],
  ["more than acts", { acts: [act], leaf: 1 }, "MalformedRequest: It holds more than `acts`."],
  [
    "a field too many",
    { acts: [act, { ...act, leaf: 1 }] },
    "MalformedRequest: acts.1 is not of its form.",
  ],
  [
    "words without salt",
    { acts: [{ ...act, words: [{ text: "alder" }] }] },
    "MalformedRequest: acts.0 is not of its form.",
  ],
  [
    "texts that are none",
    { acts: [{ ...act, texts: [1] }] },
    "MalformedRequest: acts.0 is not of its form.",
  ],
  ["too many", { acts: Array.from({ length: 257 }, () => act) }, "TooManyActs: There are 257."],
])("refused: %s", (_, value, refusal) => {
  expect(refusalOf(value)).toBe(refusal);
});

test("the description of the API tells the same schema", () => {
  const api = JSON.parse(JSON.stringify(describeApi()));
  const { requestBody } = api.paths["/commons/{id}/acts"].post;
  const told = requestBody.content["application/json"].schema;
  expect(told).toEqual(JSON.parse(JSON.stringify(submissionsSchema)));
});
