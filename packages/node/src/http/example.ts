/**
 * The card of an example group: that it is one, and the throw-away keys with which a visitor looks
 * around. It is a file in the folder of the commons (`example.json`); a real group has none.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unknownRoute } from "../refusals.ts";
import { problemResponse } from "./problems.ts";

/** Where a group lies. */
interface Lying {
  readonly folder: string;
}

/** True if a group is an example with a card. */
export function isExample(group: Lying): boolean {
  return existsSync(cardOf(group));
}

/** GET …/example */
export function getExample(group: Lying): Response {
  const path = cardOf(group);
  if (!existsSync(path)) return problemResponse(unknownRoute("This group is no example."));
  return new Response(readFileSync(path, "utf8"), {
    headers: { "content-type": "application/json" },
  });
}

function cardOf({ folder }: Lying): string {
  return join(folder, "example.json");
}
