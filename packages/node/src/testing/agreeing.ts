/** Two founders who agree to change what was agreed. */

import type { Millis } from "@plenty/kernel";
import type { Commons } from "../commons.ts";
import { signAct, type Founding } from "./founding.ts";
import { seen } from "./groups.ts";

/** The first of two founders proposes a change and the second agrees: it is so, or announced. */
export async function agreeTo(
  commons: Commons,
  founding: Founding,
  { at, ...change }: { at?: Millis; name?: string; settings?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const when = at === undefined ? {} : { at };
  const made = await commons.submit([
    { jws: await signAct(founding, { by: 0, act: "charter.propose", body: change, ...when }) },
  ]);
  const [outcome] = made;
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(String(seen(outcome)));
  const body = { proposal: outcome.receipt.act };
  const [agreed] = await commons.submit([
    { jws: await signAct(founding, { by: 1, act: "charter.agree", body, ...when }) },
  ]);
  if (typeof seen(agreed) === "string") throw new Error(String(seen(agreed)));
}
