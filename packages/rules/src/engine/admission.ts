/**
 * What can be said of an act without any state: its form, its schema, its signature and the proofs
 * inside it. Runs in verify workers at append and again in `verify`; a refusal here is the same for ever.
 * Order of refusals: form (log), act known, envelope, body, signature, proofs.
 */

import { accepted, parseTime, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { decodeBase64url, didToKey, parseJws, signatureInvalid } from "@plenty/log";
import type { Payload } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { Compile } from "typebox/compile";
import { besideOf } from "./body.ts";
import type { Beside } from "./body.ts";
import { engineRefusals } from "./refusals.ts";
import type { ActSpec, AuthorRank } from "./room.ts";

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
  /** An act that `check` accepted before, from its bytes, without checking its signatures again. */
  readonly trust: (bytes: Uint8Array) => CheckedAct;
}

interface Checks {
  readonly spec: ActSpec;
  readonly validator: ReturnType<typeof Compile>;
  readonly beside: (body: unknown) => Beside;
}

/** Admission for the given acts. */
export function createAdmission(specs: readonly ActSpec[]): Admission {
  const checksByAct = new Map(specs.map((spec) => [spec.name, checksOf(spec)]));
  return {
    check(jws) {
      const parsed = parseJws(jws);
      if (!parsed.ok) return parsed;
      const { value } = parsed;
      if (value.typ !== "act") return refused(engineRefusals.actUnknown("A tick is the host's."));
      const payload = value.payload;
      const checks = checksByAct.get(payload.act);
      if (checks === undefined) return refused(engineRefusals.actUnknown(`“${payload.act}”`));
      const refusal = refusePayload(checks, payload);
      if (refusal !== undefined) return refused(refusal);
      const { key, signingInput, signature } = value;
      if (!verify({ key, message: signingInput, signature })) {
        return refused(signatureInvalid(`It says it is signed by ${value.kid}.`));
      }
      const broken = refuseProofs(checks.spec, value.kid, payload);
      if (broken !== undefined) return refused(broken);
      return accepted({ ...pick(value), ...checks.beside(payload.body) });
    },
    trust(bytes) {
      const parsed = parseJws(bytes);
      if (!parsed.ok || parsed.value.typ !== "act")
        throw new Error("these bytes were never checked");
      const checks = checksByAct.get(parsed.value.payload.act);
      if (checks === undefined) throw new Error("these bytes were never checked");
      return { ...pick(parsed.value), ...checks.beside(parsed.value.payload.body) };
    },
  };
}

function pick(act: Pick<CheckedAct, "id" | "kid" | "payload" | "bytes">) {
  return { id: act.id, kid: act.kid, payload: act.payload, bytes: act.bytes };
}

function checksOf(spec: ActSpec): Checks {
  return { spec, validator: Compile(spec.body), beside: besideOf(spec.body) };
}

function refusePayload({ spec, validator }: Checks, payload: Payload): Refusal | undefined {
  const misplaced = misplacedField(spec.by, payload);
  if (misplaced !== undefined) return engineRefusals.envelopeInvalid(`In ${spec.name}.`, misplaced);
  if (!validator.Check(payload.body)) {
    const [error] = validator.Errors(payload.body);
    const at = error === undefined ? "" : error.instancePath.slice(1).replaceAll("/", ".");
    const field = at === "" ? missingField(error) : at;
    return engineRefusals.bodyInvalid(
      `In ${spec.name}: ${error?.message ?? "not of its form"}.`,
      field,
    );
  }
  const at = parseTime(payload.at) ?? 0;
  const until = parseTime(payload.until) ?? 0;
  return until <= at ? engineRefusals.timeUpsideDown("`until` is not after `at`.") : undefined;
}

/** Name of the first property that a schema error says is missing. */
function missingField(error: { params?: unknown } | undefined): string {
  const params = error?.params as { requiredProperties?: string[] } | undefined; // typebox's error of `required`
  return params?.requiredProperties?.[0] ?? "body";
}

function misplacedField(by: AuthorRank, payload: Payload): string | undefined {
  const wantsCommons = by !== "founding";
  const wantsPerson = by === "person" || by === "member";
  if ((payload.commons !== undefined) !== wantsCommons) return "commons";
  return (payload.person !== undefined) !== wantsPerson ? "person" : undefined;
}

function refuseProofs(spec: ActSpec, kid: string, payload: Payload): Refusal | undefined {
  if (spec.proofs === undefined) return undefined;
  const signing = { commons: payload.commons ?? "", kid, nonce: payload.nonce };
  for (const proof of spec.proofs(payload.body, signing)) {
    const key = didToKey(proof.key);
    const signature = decodeBase64url(proof.signature);
    const holds =
      key !== undefined &&
      signature?.length === 64 &&
      verify({ key, message: proof.message, signature });
    if (!holds)
      return engineRefusals.innerSignatureInvalid(`Of the key ${proof.key}.`, proof.field);
  }
  return undefined;
}
