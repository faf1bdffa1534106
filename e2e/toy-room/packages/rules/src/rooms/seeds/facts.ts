/** Facts of seeds: what was offered. */

import { agent, body, name, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

/** What an offer says, in acts, facts and answers alike. */
export const offered = { kind: name, packets: Type.Integer({ minimum: 1, maximum: 1_000 }) };

export const seedsOffered = defineFact(
  "SeedsOffered",
  "{by} offers {packets} packets of {kind}[: {note}]",
  body({ by: agent, ...offered, note: Type.Optional(words) }),
);
