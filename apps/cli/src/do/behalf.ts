/** Acting for somebody who has no device: whom, and how they agreed. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { consents } from "@plenty/log";
import { wrongUsage } from "../support/command.ts";
import type { Failure, Option, Options } from "../support/command.ts";
import type { Acting } from "../support/member.ts";
import { askAllOf } from "./asking.ts";
import { namesIn } from "./names.ts";

/** Options of acts that a helper may do for somebody. */
export const behalfOptions: Readonly<Record<string, Option>> = {
  "on-behalf": {
    type: "string",
    value: "NAME",
    help: "Do it for somebody who has no device, whom you help.",
  },
  consent: {
    type: "string",
    value: "HOW",
    words: consents,
    help: `How they agreed: ${consents.join(", ")}.`,
  },
};

/** Who acts, by the options: oneself, or somebody whom one helps. */
export async function actingBy(acting: Acting, options: Options): Promise<Result<Acting, Failure>> {
  const [name, how] = [options.text("on-behalf"), options.text("consent")];
  if (name === undefined && how === undefined) return accepted(acting);
  if (name === undefined) return wrongUsage("--consent is of somebody: say whom with --on-behalf");
  const consent = consents.find((one) => one === how);
  if (consent === undefined) {
    return wrongUsage(`--consent says how they agreed: ${consents.join(", ")}`);
  }
  const found = await namesIn(askAllOf(acting.group)).find("agent", name);
  if (!found.ok) return found;
  return accepted({
    ...acting,
    person: found.value.id,
    behalf: { helper: acting.person, consent },
  });
}
