/**
 * Refusals: what is so, in a stable code, and what to do next, in words. A place that refuses declares
 * its refusals once (`defineRefusal`) and makes them with the detail of the case. HTTP status and
 * screen text are derived from these in one place each (node/http, web/shell).
 */

/** Why a request is refused, in kinds that an edge (HTTP, exit codes) can map without knowing the code. */
export type RefusalKind =
  | "form" // bytes are not in the one accepted form, or too large
  | "schema" // well-formed, but not what this act may hold
  | "signature" // not signed by whom it says
  | "sight" // not yours to see
  | "rule" // understood, and against a rule
  | "missing" // no such thing
  | "size" // larger than a limit
  | "media" // not a content type that is read here
  | "busy" // not now: try again
  | "internal"; // a fault of ours, set aside

export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  /** Name of the body's field that the refusal is about, dotted (`items.0.on`). */
  readonly field?: string;
}

export interface RefusalSpec {
  /** CamelCase, unique in the whole program, never reused for another meaning. */
  readonly code: string;
  readonly kind: RefusalKind;
  readonly title: string;
  readonly next: string;
  readonly field?: string;
}

/** A declared refusal: call it with the detail of the case to get the value. */
export interface RefusalMaker {
  readonly spec: RefusalSpec;
  (detail: string, field?: string): Refusal;
}

/** Declares a refusal once; the returned function makes instances of it. */
export function defineRefusal(spec: RefusalSpec): RefusalMaker {
  function make(detail: string, field: string | undefined = spec.field): Refusal {
    const { code, kind, title, next } = spec;
    return field === undefined
      ? { code, kind, title, detail, next }
      : { code, kind, title, detail, next, field };
  }
  return Object.assign(make, { spec });
}
