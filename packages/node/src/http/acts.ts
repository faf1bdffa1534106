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
import type { Host } from "../host.ts";
import {
  malformedRequest,
  requestTooLarge,
  tooManyActs,
  unknownCommons,
  wrongMediaType,
} from "../refusals.ts";
import type { Outcome } from "../sequencer/batches.ts";
import type { Submission } from "../sequencer/beside.ts";
import { infoOfFounding } from "../store/folder-info.ts";
import { problemResponse, toProblem } from "./problems.ts";

/** Answers a request that submits acts. */
export async function postActs(host: Host, id: CommonsId, request: Request): Promise<Response> {
  const json = await readJson(request);
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

/** The body of a request as JSON, within the limit and of the right type. */
export async function readJson(request: Request): Promise<Result<unknown, Refusal>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    return refused(wrongMediaType(`It says “${type.slice(0, 100)}”.`));
  if (Number(request.headers.get("content-length") ?? 0) > limits.requestBytes) {
    return refused(requestTooLarge("By its content-length."));
  }
  const bytes = await readBounded(request.body);
  if (bytes === undefined) return refused(requestTooLarge("It went on past the limit."));
  try {
    return accepted(JSON.parse(utf8.decode(bytes)));
  } catch {
    return refused(malformedRequest("It is not JSON in UTF-8."));
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

async function readBounded(
  body: ReadableStream<Uint8Array> | null,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limits.requestBytes) return undefined;
    chunks.push(chunk);
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
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
