/** What the rooms, the host and the client declare, as the generated files need it. */

import type { RefusalSpec } from "@plenty/kernel";
import * as client from "@plenty/client";
import { nodeRefusals, toProblem } from "@plenty/node";
import { actSpecs, hostPowers, querySpecs, refusalSpecs, settingSpecs } from "@plenty/rules";

export interface Declared {
  readonly acts: typeof actSpecs;
  readonly queries: typeof querySpecs;
  readonly settings: typeof settingSpecs;
  readonly host: typeof hostPowers;
  readonly refusals: readonly DeclaredRefusal[];
}

export interface DeclaredRefusal extends RefusalSpec {
  /** HTTP status with which a single act or a question is answered. */
  readonly status: number;
}

export const declared: Declared = {
  acts: actSpecs,
  queries: querySpecs,
  settings: settingSpecs,
  host: hostPowers,
  refusals: [...refusalSpecs, ...nodeRefusals, ...clientRefusals()]
    .map((spec) => ({ ...spec, status: toProblem({ ...spec, detail: "" }).status }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
};

/** The client exports its refusals one by one: whatever was made by `defineRefusal` is one. */
function clientRefusals(): readonly RefusalSpec[] {
  return Object.values(client).flatMap((exported) =>
    typeof exported === "function" && "spec" in exported ? [exported.spec] : [],
  );
}
