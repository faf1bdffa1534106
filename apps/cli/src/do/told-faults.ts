/** What is wrong with something typed: the field, what it takes, and what was meant perhaps. */

import { nearestNames } from "@plenty/kernel";
import type { Refused } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import { describe } from "./describe.ts";
import type { Node } from "./form.ts";

/** Where something stands in a body: names of fields, places in lists. */
export type Place = readonly (string | number)[];

/** `--items 0.on`: the option that was typed, and where in its JSON. */
export function placeWords([option, ...within]: Place): string {
  return [`--${option ?? ""}`, ...(within.length === 0 ? [] : [within.join(".")])].join(" ");
}

/** Something else than its schema takes. */
export function faultAt(place: Place, node: Node, typed: unknown): Refused<Failure> {
  const shown = typeof typed === "string" ? `"${cut(typed)}"` : cut(JSON.stringify(typed) ?? "");
  return faultWords(
    place,
    `${shown} does not fit ${placeWords(place)}: it takes ${describe(node)}`,
  );
}

/** A field that must be there. */
export function neededAt(place: Place): Refused<Failure> {
  return faultWords(place, `${placeWords(place)} is needed`);
}

/** A field that there is not. */
export function unknownAt(place: Place, known: readonly string[]): Refused<Failure> {
  const name = String(place.at(-1));
  const near = nearestNames(
    name,
    known.map((each) => ({ name: each })),
  );
  const all =
    near.length === 0 ? `there are ${known.join(", ")}` : `did you mean ${near.join(" or ")}?`;
  return faultWords(place, `no field "${name}": ${all}`);
}

/** Any other fault of one field. */
export function faultWords(place: Place, detail: string): Refused<Failure> {
  const refused = wrongUsage(detail);
  return { ...refused, refusal: { ...refused.refusal, field: place.join(".") } };
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
