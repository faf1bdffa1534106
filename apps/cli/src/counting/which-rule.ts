/** Which rule is to count: what is said where none is named, or one that does not count these ballots. */

import { rulesThatCount } from "@plenty/counting";
import type { Profile } from "@plenty/counting";
import type { Refusal, Refused } from "@plenty/kernel";
import { failWith, wrongUsage } from "../support/command.ts";
import type { Failure, Io, Options } from "../support/command.ts";

/** Rules that are named in a line. */
const NAMED_MOST = 8;

/** npm keeps --rule for itself unless -- stands before it, and tells it only in the environment. */
export function takenByNpm(
  options: Options,
  { env }: Pick<Io, "env">,
): Refused<Failure> | undefined {
  const kept = env["npm_config_rule"] ?? "";
  if (kept === "" || options.text("rule") !== undefined) return undefined;
  const rule = kept === "true" ? "<rule>" : kept;
  return wrongUsage(
    "npm kept --rule for itself: put -- before count",
    `npm run --silent plenty -- count --rule ${rule} <file>`,
  );
}

/** No rule is named, neither by --rule nor by the file. */
export function ruleNeeded(profile: Profile): Refused<Failure> {
  return wrongUsage("--rule is needed: the file names none", offer(profile));
}

/** A refusal of the rule, with a next step that fits the rule and the ballots. */
export function failToCount(refusal: Refusal, rule: string, profile?: Profile): Refused<Failure> {
  const alien = refusal.code === "BallotsOfAnotherKind" && profile !== undefined;
  const next = alien ? offer(profile) : refusal.next.replace("<rule>", rule);
  return failWith({ ...refusal, next });
}

function offer(profile: Profile): string {
  const names = rulesThatCount(profile);
  const more = names.length > NAMED_MOST ? " and others" : "";
  const first = names.slice(0, NAMED_MOST).join(", ");
  return `These are ${profile.kind} ballots, counted by ${first}${more}; plenty count --rules lists all.`;
}
