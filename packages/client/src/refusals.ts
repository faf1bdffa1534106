/**
 * What the client itself can say no to, and how a host's problem (RFC 9457) becomes a refusal again.
 * The kind is derived from the HTTP status, the code from the problem's type `urn:plenty:refusal:<Code>`.
 */

import { defineRefusal } from "@plenty/kernel";
import type { Params, Refusal, RefusalKind } from "@plenty/kernel";

export const unreachable = defineRefusal({
  code: "HostUnreachable",
  kind: "busy",
  title: "The host does not answer",
  next: "See that the address is right and the host is running, then try again.",
});

export const answerNotUnderstood = defineRefusal({
  code: "AnswerNotUnderstood",
  kind: "internal",
  title: "The host's answer is not one this program understands",
  next: "See that the address is that of a Plenty host of the same version.",
});

export const invitationNotReadable = defineRefusal({
  code: "InvitationNotReadable",
  kind: "form",
  title: "This is not a whole invitation link",
  next: "Ask for the link again and copy all of it.",
});

export const pairingBroken = defineRefusal({
  code: "PairingBroken",
  kind: "signature",
  title: "What the other device said is not what it had promised to say",
  next: "Somebody may stand between the two devices: end it on both, and begin anew later.",
});

export const checkFailed = defineRefusal({
  code: "CheckFailed",
  kind: "signature",
  title: "The books do not hold",
  next: "Keep what you saw and ask the other members what they see; do not rely on this host.",
});

/** Code of a host that knows a challenge no more: another is asked for. */
export const CHALLENGE_OVER = "ChallengeOver";

/** Refusals that this package declares, for the generated list of codes. */
export const clientRefusals = [
  unreachable,
  answerNotUnderstood,
  invitationNotReadable,
  pairingBroken,
  checkFailed,
].map((maker) => maker.spec);

/** The refusal in a problem document; `status` decides its kind. */
export function refusalOfProblem(problem: unknown, status: number): Refusal {
  const fields = isRecord(problem) ? problem : {};
  const type = text(fields["type"]);
  const known = type.startsWith(typePrefix);
  if (!known) return unexplained(status);
  const field = text(fields["field"]);
  return {
    code: type.slice(typePrefix.length),
    kind: kindOfStatus[statusOf(fields, status)] ?? "internal",
    title: text(fields["title"]),
    detail: text(fields["detail"]),
    next: text(fields["next"]),
    ...(field === "" ? {} : { field }),
    ...paramsOf(fields["params"]),
  };
}

/** What a proxy says of a host that is starting, or of too many who ask, is no problem document, and passes. */
function unexplained(status: number): Refusal {
  const detail = `status ${status}, and no problem document`;
  return passing.has(status) ? unreachable(detail) : answerNotUnderstood(detail);
}

const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Values of a case as far as they have the form of one: a host's answer is believed in nothing else. */
function paramsOf(value: unknown): { readonly params?: Params } {
  if (!isRecord(value)) return {};
  const params = Object.entries(value).flatMap(([name, given]) =>
    isParam(given) ? [[name, given] as const] : [],
  );
  return params.length === 0 ? {} : { params: Object.fromEntries(params) };
}

function isParam(value: unknown): value is Params[string] {
  if (typeof value === "string" || typeof value === "number") return true;
  if (!isRecord(value) || typeof value["unit"] !== "string") return false;
  return Number.isSafeInteger(value["amount"]) && Number.isSafeInteger(value["decimals"]);
}

/** True for a JSON object that is neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const typePrefix = "urn:plenty:refusal:";

const kindOfStatus: Readonly<Record<number, RefusalKind>> = {
  400: "form",
  401: "signature",
  403: "sight",
  404: "missing",
  409: "rule",
  413: "size",
  415: "media",
  422: "schema",
  429: "often",
  500: "internal",
  503: "busy",
};

/** A problem inside a batch carries its own status; the response's is then 200. */
function statusOf(problem: Readonly<Record<string, unknown>>, status: number): number {
  const own = problem["status"];
  return typeof own === "number" ? own : status;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
