/**
 * What POST /commons/{id}/acts takes: the one place where strangers' JSON comes in. The schema is what is
 * checked here and what openapi.json tells.
 */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import { accepted, limits, refused, type Refusal, type Result } from "@plenty/kernel";
import { malformedRequest, tooManyActs } from "../refusals.ts";
import type { Submission } from "../sequencer/beside.ts";

const closed = { additionalProperties: false } as const;
const words = Type.Object({ salt: Type.String(), text: Type.String() }, closed);
const submission = Type.Object(
  {
    jws: Type.String(),
    words: Type.Optional(Type.Array(words)),
    texts: Type.Optional(Type.Array(Type.String())),
  },
  closed,
);

export const submissionsSchema = Type.Object(
  { acts: Type.Array(submission, { minItems: 1, maxItems: limits.actsPerRequest }) },
  closed,
);

const [whole, one] = [Compile(submissionsSchema), Compile(submission)];

/** The acts of a request's body, in their order. */
export function readSubmissions(value: unknown): Result<readonly Submission[], Refusal> {
  if (whole.Check(value)) return accepted(value.acts);
  const acts: unknown =
    typeof value === "object" && value !== null && "acts" in value ? value.acts : undefined;
  if (!Array.isArray(acts)) return refused(malformedRequest("It has no list `acts`."));
  if (acts.length > limits.actsPerRequest) return refused(tooManyActs(`There are ${acts.length}.`));
  // the validator's own account of faults walks the whole of what a stranger sent, this one stops
  const wrong = acts.findIndex((act) => !one.Check(act));
  if (wrong >= 0) return refused(malformedRequest(`acts.${wrong} is not of its form.`));
  return refused(
    malformedRequest(acts.length === 0 ? "`acts` is empty." : "It holds more than `acts`."),
  );
}
