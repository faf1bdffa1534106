/** POST /commons/{id}/acts: one act or many, each answered for itself in the order sent. */

import type { CommonsId } from "@plenty/kernel";
import type { Context } from "hono";
import type { Host } from "../host.ts";
import { unknownCommons } from "../refusals.ts";
import type { Outcome } from "../sequencer/batches.ts";
import type { Answered } from "../sequencer/messages.ts";
import type { Submission } from "../sequencer/beside.ts";
import { infoOfFounding } from "../store/folder-info.ts";
import { readJson } from "./body.ts";
import { problemResponse, toProblem } from "./problems.ts";
import { readSubmissions } from "./submissions.ts";

/** Answers a request that submits acts. */
export async function postActs(host: Host, id: CommonsId, context: Context): Promise<Response> {
  const json = await readJson(context);
  if (!json.ok) return problemResponse(json.refusal);
  const acts = readSubmissions(json.value);
  if (!acts.ok) return problemResponse(acts.refusal);
  const outcomes = await outcomesOf(host, id, acts.value);
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined && "refusal" in only)
    return problemResponse(only.refusal);
  return jsonResponse({ results: outcomes.map(toResult) });
}

async function outcomesOf(
  host: Host,
  id: CommonsId,
  acts: readonly Submission[],
): Promise<readonly Outcome[]> {
  const lease = await host.wake(id);
  if (lease.ok) {
    const held = lease.value;
    return held.commons.submit(acts).finally(() => held.release());
  }
  const { refusal } = lease;
  if (refusal.code === unknownCommons.spec.code) return found(host, id, acts);
  return acts.map(() => ({ refusal }));
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

/** A response in JSON. */
export function jsonResponse(value: unknown): Response {
  const text = JSON.stringify(value);
  return new Response(text, {
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
    },
  });
}

/** What was answered from a state, and as of which entry of the log. */
export function answerResponse({ json, asOf }: Answered): Response {
  return new Response(json, {
    headers: {
      "content-type": "application/json",
      "plenty-as-of": String(asOf),
    },
  });
}
