/**
 * Whoever sends an act again knows of each refusal of a host whether it is about the act: only then is the
 * act not in the log. The client knows no host, so the two are held together here: a refusal that a host
 * comes to declare fails until it is said which it is.
 */

import { expect, test } from "vitest";
import { refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { deliver, makeFounding } from "@plenty/client";
import { signerFromSeed } from "@plenty/log/ed25519";
import { nodeRefusals } from "@plenty/node";
import { refusalSpecs } from "@plenty/rules";

/** What travels beside an act is judged with it. */
const aboutTheAct: ReadonlySet<string> = new Set([
  "NameLooksAlike",
  "TextsMissing",
  "WordsGone",
  "WordsMalformed",
  "WordsMissing",
  "WordsUnasked",
]);
/** What the rules say of a question. */
const aboutQuestions: ReadonlySet<string> = new Set([
  "NotYours",
  "ParameterInvalid",
  "QueryUnknown",
]);

const signer = await signerFromSeed(new Uint8Array(32));
const founders = [{ name: "alder", signers: [signer] }];
const { act } = await makeFounding({ name: "A", object: "O", founders, log: signer.did, now: 0 });

const all = [
  ...nodeRefusals.map((spec) => ({ spec, judges: aboutTheAct.has(spec.code) })),
  ...refusalSpecs.map((spec) => ({ spec, judges: !aboutQuestions.has(spec.code) })),
].map((each) => ({ code: each.spec.code, ...each }));

test.each(all)("after $code it is known or not whether the act was entered", async (each) => {
  const { code, kind, title, next } = each.spec;
  const refusal: Refusal = { code, kind, title, next, detail: "" };
  const gone: Refusal = { ...refusal, code: "HostUnreachable", kind: "busy" };
  const group = { sendOne: async () => refused(refusal), receipt: async () => refused(gone) };
  const delivery = await deliver({ group, act, sentBefore: true, waits: [] });
  expect(delivery).toEqual({ is: each.judges ? "refused" : "unknown", refusal });
});
