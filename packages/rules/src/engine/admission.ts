/**
 * What can be said of an act without any state: its form, its schema, its signature and the proofs
 * inside it. Runs in verify workers at append and again in `verify`; a refusal here is the same for ever.
 * Order of refusals: form (log), act known, envelope, body, signature, proofs.
 */

import { accepted, assert, limits, parseTime, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { decodeBase64url, didToKey, parseJws, signatureInvalid, unsignedAct } from "@plenty/log";
import type { ParsedAct, Payload } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { Compile } from "typebox/compile";
import { assertEnactable, enactedBy } from "./enact.ts";
import type { PlacedAct } from "./enact.ts";
import { besideOf } from "./marks.ts";
import type { Beside } from "./marks.ts";
import { engineRefusals } from "./refusals.ts";
import { namesPerson } from "./spec.ts";
import type { ActSpec } from "./spec.ts";

/** An act whose bytes alone were checked; what its words and texts are is left to whoever keeps them. */
export interface CheckedAct {
  readonly id: Hash;
  readonly kid: string;
  readonly payload: Payload;
  readonly bytes: Uint8Array;
  readonly words: readonly Hash[];
  readonly texts: readonly Hash[];
}

export interface Admission {
  /** Everything that needs no state. */
  readonly check: (jws: string | Uint8Array) => Result<CheckedAct, Refusal>;
  /** The same but for signatures. Where a group is founded, the one that is named is left out. */
  readonly checkUnsigned: (act: UnsignedAct) => Result<CheckedAct, Refusal>;
  /** An act that `check` accepted before, from its bytes, without checking its signatures again. */
  readonly trust: (bytes: Uint8Array) => CheckedAct;
}

/** An act that nobody has signed yet, and the key that would. */
export interface UnsignedAct {
  readonly kid: string;
  readonly payload: Payload;
}

interface Checks {
  readonly spec: ActSpec;
  readonly validator: ReturnType<typeof Compile>;
  readonly beside: (body: unknown) => Beside;
  readonly enacted: (body: unknown) => readonly PlacedAct[];
}

type ChecksByAct = ReadonlyMap<string, Checks>;

/** Admission for the given acts. */
export function createAdmission(specs: readonly ActSpec[]): Admission {
  const checksByAct = new Map(specs.map((spec) => [spec.name, checksOf(spec)]));
  return {
    check: (jws) => check(checksByAct, jws),
    checkUnsigned({ kid, payload: { commons, ...payload } }) {
      const founds = checksByAct.get(payload.act)?.spec.by === "founding";
      const group = founds || commons === undefined ? {} : { commons };
      const jws = unsignedAct({ kid, payload: { ...payload, ...group } });
      const read = readAct(checksByAct, jws);
      return read.ok
        ? accepted(toChecked(checksByAct, read.value.checks, read.value.parsed))
        : read;
    },
    trust: (bytes) => trust(checksByAct, bytes),
  };
}

function checksOf(spec: ActSpec): Checks {
  assertEnactable(spec);
  return {
    spec,
    validator: Compile(spec.body),
    beside: besideOf(spec.body),
    enacted: enactedBy(spec.body),
  };
}

function check(checksByAct: ChecksByAct, jws: string | Uint8Array): Result<CheckedAct, Refusal> {
  const read = readAct(checksByAct, jws);
  if (!read.ok) return read;
  const { checks, parsed } = read.value;
  const { payload, kid, key, signingInput: message, signature } = parsed;
  if (!verify({ key, message, signature })) {
    return refused(signatureInvalid(`It says it is signed by ${kid}.`));
  }
  const broken = refuseProofs(checks.spec, kid, payload);
  return broken === undefined ? accepted(toChecked(checksByAct, checks, parsed)) : refused(broken);
}

interface ReadAct {
  readonly checks: Checks;
  readonly parsed: ParsedAct;
}

/** Everything before the signatures. */
function readAct(checksByAct: ChecksByAct, jws: string | Uint8Array): Result<ReadAct, Refusal> {
  const parsed = parseJws(jws);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (value.typ !== "act") return refused(engineRefusals.actUnknown({ act: "tick" }));
  const { payload } = value;
  const checks = checksByAct.get(payload.act);
  if (checks === undefined) return refused(engineRefusals.actUnknown({ act: payload.act }));
  const refusal = refusePayload(checks, payload) ?? refuseEnacted(checksByAct, checks, payload);
  return refusal === undefined ? accepted({ checks, parsed: value }) : refused(refusal);
}

function trust(checksByAct: ChecksByAct, bytes: Uint8Array): CheckedAct {
  const parsed = parseJws(bytes);
  const act = parsed.ok && parsed.value.typ === "act" ? parsed.value : undefined;
  const checks = act === undefined ? undefined : checksByAct.get(act.payload.act);
  assert(act !== undefined && checks !== undefined, "these bytes were checked before");
  return toChecked(checksByAct, checks, act);
}

function toChecked(
  checksByAct: ChecksByAct,
  { beside, enacted }: Checks,
  { id, kid, payload, bytes }: ParsedAct,
): CheckedAct {
  const own = beside(payload.body);
  const inside = enacted(payload.body).flatMap(
    ({ act, body }) => checksByAct.get(act)?.beside(body).texts ?? [],
  );
  return { id, kid, payload, bytes, ...own, texts: [...own.texts, ...inside] };
}

/** The first act inside this one that the commons may not do, or that is not of its form. */
function refuseEnacted(
  checksByAct: ChecksByAct,
  { enacted }: Checks,
  payload: Payload,
): Refusal | undefined {
  for (const { act, body, field } of enacted(payload.body)) {
    const inner = checksByAct.get(act);
    if (inner === undefined) return engineRefusals.actUnknown({ act }, `${field}.act`);
    if (!inner.spec.enactable) return engineRefusals.notEnactable({ act }, `${field}.act`);
    const refusal = refuseBody(inner, body);
    if (refusal !== undefined) return { ...refusal, field: `${field}.body.${refusal.field ?? ""}` };
  }
  return undefined;
}

type BodyChecks = Pick<Checks, "spec" | "validator">;

function refusePayload({ spec, validator }: BodyChecks, payload: Payload): Refusal | undefined {
  const misplaced = misplacedField(spec, payload);
  if (misplaced !== undefined) return engineRefusals.envelopeInvalid({ act: spec.name }, misplaced);
  if (payload.consent !== undefined && !spec.onBehalf) {
    return engineRefusals.notOnBehalf({ act: spec.name });
  }
  const refusal = refuseBody({ spec, validator }, payload.body) ?? refuseLife(payload);
  if (refusal !== undefined || spec.by !== "commons") return refusal;
  return engineRefusals.onlyByAgreement({ act: spec.name });
}

function refuseBody({ spec, validator }: BodyChecks, body: unknown): Refusal | undefined {
  if (validator.Check(body)) return undefined;
  const { fault, field } = faultIn(validator.Errors(body));
  return engineRefusals.bodyInvalid({ act: spec.name, fault }, field);
}

function refuseLife(payload: Payload): Refusal | undefined {
  const life = (parseTime(payload.until) ?? 0) - (parseTime(payload.at) ?? 0);
  if (life > 0 && life <= limits.untilMs) return undefined;
  return engineRefusals.timeUpsideDown({ at: payload.at, until: payload.until });
}

/** The first fault of a body: which field, and what is wrong with it. */
function faultIn([error]: ReturnType<Checks["validator"]["Errors"]>) {
  if (error === undefined) return { fault: "not of its form", field: "body" };
  const { keyword, instancePath, message } = error;
  const path = instancePath.split("/").slice(1);
  if (keyword === "required") path.push(error.params.requiredProperties[0] ?? "");
  // a schema of `false` is what `additionalProperties: false` sets for a field that it does not know
  const fault = keyword === "boolean" ? "unknown field" : message;
  return { fault, field: clip(path.join(".") || "body") };
}

/** A field's name may be as long as its author likes; an answer need not. */
function clip(field: string): string {
  return field.length > limits.nameChars ? `${field.slice(0, limits.nameChars)}…` : field;
}

function misplacedField(spec: ActSpec, payload: Payload): string | undefined {
  const wantsCommons = spec.by !== "founding";
  if ((payload.commons !== undefined) !== wantsCommons) return "commons";
  return (payload.person !== undefined) !== namesPerson(spec) ? "person" : undefined;
}

function refuseProofs(spec: ActSpec, kid: string, payload: Payload): Refusal | undefined {
  if (spec.proofs === undefined) return undefined;
  const { commons = "", person, nonce } = payload;
  const signing = { commons, kid, nonce, ...(person === undefined ? {} : { person }) };
  for (const proof of spec.proofs(payload.body, signing)) {
    const key = didToKey(proof.key);
    const signature = decodeBase64url(proof.signature);
    const holds =
      key !== undefined &&
      signature?.length === 64 &&
      verify({ key, message: proof.message, signature });
    if (!holds) return engineRefusals.innerSignatureInvalid({ key: proof.key }, proof.field);
  }
  return undefined;
}
