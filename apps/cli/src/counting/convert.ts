/** `plenty count --write out.pb`: a budget's ballots written as Pabulib's format. */

import { writePb } from "@plenty/counting";
import type { Profile } from "@plenty/counting";
import type { Result } from "@plenty/kernel";
import { fail, wrongUsage } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import { writeWhole } from "./write.ts";

/** Writes the ballots as they were read, whatever rule counts them. */
export async function writeBallots(
  target: string,
  profile: Profile,
): Promise<Result<undefined, Failure>> {
  if (!target.endsWith(".pb"))
    return wrongUsage(`--write ${target}: expected a name that ends in .pb`);
  if (profile.kind !== "budget")
    return fail({
      code: "BallotsOfAnotherKind",
      title: "Only a budget's ballots can be written as .pb",
      detail: `these are ${profile.kind} ballots`,
      next: "Give a file of projects with costs, and votes about them.",
      exit: 1,
    });
  return writeWhole(target, writePb(profile));
}
