/**
 * POST /commons/{id}/acts: one act or many, each answered for itself in the order sent. The body is
 * read with a bound, and checked by hand: it is the one place where strangers' JSON comes in.
 */

import {
  accepted,
  limits,
  refused,
  type CommonsId,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import type { Context } from "hono";
import type { Host } from "../host.ts";
import { malformedRequest, tooManyActs, unknownCommons } from "../refusals.ts";
import type { Outcome } from "../sequencer/batches.ts";
import type { Submission } from "../sequencer/beside.ts";
import { infoOfFounding } from "../store/folder-info.ts";
import { readJson } from "./body.ts";
import { problemResponse, toProblem } from "./problems.ts";

/** Answers a request that submits acts. */
export async function postActs(host: Host, id: CommonsId, context: Context): Promise<Response> {
  const json = await readJson(context);
  if (!json.ok) return problemResponse(json.refusal);
  const acts = readActs(json.value);
  if (!acts.ok) return problemResponse(acts.refusal);
  const commons = host.get(id);
  const outcomes =
    commons === undefined ? await found(host, id, acts.value) : await commons.submit(acts.value);
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined && "refusal" in only)
    return problemResponse(only.refusal);
  return jsonResponse({ results: outcomes.map(toResult) });
}

async function found(
  host: Host,
  id: CommonsId,
  acts: readonly Submission[],
): Promise<readonly Outcome[]> {
  const [act, ...others] = acts;
  const founds = others.length === 0 && act !== undefined && infoOfFounding(act.jws) !== undefined;
  if (!founds) return acts.map(() => ({ refusal: unknownCommons(id) }));
  const founded = await host.found(id, act);
  return [founded.ok ? { receipt: founded.value } : { refusal: founded.refusal }];
}

function toResult(outcome: Outcome): object {
  return "receipt" in outcome ? outcome : { problem: toProblem(outcome.refusal) };
}

/** A JSON response that nobody stores. */
export function jsonResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}

function readActs(value: unknown): Result<readonly Submission[], Refusal> {
  if (!isRecord(value, ["acts"]) || !Array.isArray(value.acts)) {
    return refused(malformedRequest("It is not an object with `acts` alone."));
  }
  const list: readonly unknown[] = value.acts;
  if (list.length > limits.actsPerRequest) return refused(tooManyActs(`There are ${list.length}.`));
  if (list.length === 0) return refused(malformedRequest("`acts` is empty."));
  const acts: Submission[] = [];
  for (const [i, act] of list.entries()) {
    if (!isSubmission(act)) return refused(malformedRequest(`acts.${i} is not of its form.`));
    acts.push(act);
  }
  return accepted(acts);
}

function isSubmission(value: unknown): value is Submission {
  if (!isRecord(value, ["jws", "words", "texts"]) || typeof value.jws !== "string") return false;
  const { words = [], texts = [] } = value;
  if (!Array.isArray(words) || !Array.isArray(texts)) return false;
  return words.every(isWords) && texts.every((text) => typeof text === "string");
}

function isWords(value: unknown): boolean {
  return (
    isRecord(value, ["salt", "text"]) &&
    typeof value.salt === "string" &&
    typeof value.text === "string"
  );
}

/** True for an object that has no other keys than these. */
function isRecord(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.includes(key));
}
