/**
 * The card of an example group: that it is one, and the throw-away keys with which a visitor looks
 * around. It is a file in the folder of the commons (`example.json`); a real group has none.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Commons } from "../commons.ts";
import { unknownRoute } from "../refusals.ts";
import { problemResponse } from "./problems.ts";

/** True if a commons is an example with a card. */
export function isExample(commons: Commons): boolean {
  return existsSync(cardOf(commons));
}

/** GET …/example */
export function getExample(commons: Commons): Response {
  const path = cardOf(commons);
  if (!existsSync(path)) return problemResponse(unknownRoute("This group is no example."));
  return new Response(readFileSync(path, "utf8"), {
    headers: { "content-type": "application/json", "cache-control": "no-cache" },
  });
}

function cardOf({ folder }: Commons): string {
  return join(folder, "example.json");
}
