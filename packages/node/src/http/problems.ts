/**
 * The one place where refusals become HTTP: the status follows from the kind, the body is RFC 9457.
 */

import type { Params, Refusal, RefusalKind } from "@plenty/kernel";

/** RFC 9457, with what to do next, the field it is about and the values of the case. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly next: string;
  readonly field?: string;
  readonly params?: Params;
}

/** Status of each kind of refusal. */
const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  form: 400,
  schema: 422,
  signature: 401,
  sight: 403,
  rule: 409,
  missing: 404,
  size: 413,
  media: 415,
  often: 429,
  busy: 503,
  internal: 500,
};

/** Seconds after which another try is worth it. */
const RETRY_AFTER_S = 2;

/** The problem that tells of a refusal. */
export function toProblem({ code, kind, title, detail, next, field, params }: Refusal): Problem {
  return {
    type: `urn:plenty:refusal:${code}`,
    title,
    detail,
    status: statusOfKind[kind],
    next,
    ...(field === undefined ? {} : { field }),
    ...(params === undefined ? {} : { params }),
  };
}

/** The response that tells of a refusal. */
export function problemResponse(refusal: Refusal): Response {
  const problem = toProblem(refusal);
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (["often", "busy"].includes(refusal.kind)) headers.set("retry-after", String(RETRY_AFTER_S));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
