/**
 * One JSON Schema (2020-12) per act, for programs in other languages: the whole payload that is signed,
 * with the act's body inside. `x-beside` marks a hash whose words or text must travel beside the act.
 */

import { HASH_PATTERN, TIME_PATTERN } from "@plenty/kernel";
import { NONCE_PATTERN } from "@plenty/log";
import { namesPerson } from "../../packages/rules/src/engine/spec.ts";
import type { Declared } from "./declared.ts";

type Act = Declared["acts"][number];

const hash = { type: "string", pattern: HASH_PATTERN };
const time = { type: "string", pattern: TIME_PATTERN };

/** Generated files by path: `protocol/schemas/<act>.json`. */
export function schemaFiles({ acts }: Declared): Readonly<Record<string, string>> {
  return Object.fromEntries(
    acts.map((act) => [
      `protocol/schemas/${act.name}.json`,
      `${JSON.stringify(schemaOf(act), undefined, 2)}\n`,
    ]),
  );
}

function schemaOf({ name, summary, by, body }: Act) {
  const properties = {
    v: { const: 0 },
    ...(by === "founding" ? {} : { commons: hash }),
    act: { const: name },
    ...(namesPerson({ by }) ? { person: hash } : {}),
    at: time,
    until: time,
    nonce: { type: "string", pattern: NONCE_PATTERN },
    body,
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:plenty:act:${name}`,
    title: name,
    description: summary,
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
