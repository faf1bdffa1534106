/**
 * abcvoting's instances (martinlackner/abcvoting, tests/test_instances): a case is one `compute` entry of
 * one instance. Irresolute: the whole set of committees must be equal; resolute: ours must be one of them.
 * An entry without expected committees (rsd draws by lot) agrees if a committee of the right size comes out.
 */

import { readAbc } from "../formats/abc-yaml.ts";
import type { AbcInstance, ComputeEntry } from "../formats/abc-yaml.ts";
import { findRule } from "../registry.ts";
import { createTally } from "./suite.ts";
import type { Suite, Verdict } from "./suite.ts";

export const abcvotingInstances: Suite = {
  name: "abcvoting",
  async run(data) {
    const tally = createTally("abcvoting");
    for (const file of await data.list("abcvoting")) {
      if (!file.endsWith(".abc.yaml")) continue;
      const text = (await data.text(`abcvoting/${file}`)) ?? "";
      const read = await readAbc({ file, text });
      if (!read.ok) {
        tally.add(file, { unsupported: read.refusal.detail });
        continue;
      }
      for (const entry of read.value.compute)
        tally.add(
          `${file}: ${entry.rule}${entry.resolute ? "" : ", all"}`,
          judge(read.value, entry),
        );
    }
    return tally.report();
  },
};

function judge({ profile }: AbcInstance, { rule, resolute, committees }: ComputeEntry): Verdict {
  const found = findRule(rule);
  if (!found.ok) return { unsupported: `no rule "${rule}" is offered` };
  const known = found.value.parameters;
  const parameters = {
    ...("resolute" in known ? { resolute: String(resolute) } : {}),
    ...("seed" in known ? { seed: "alder" } : {}),
  };
  const result = found.value.run({ profile, parameters });
  if (!result.ok) return { unsupported: `${result.refusal.code}: ${result.refusal.detail}` };
  const { winners, outcomes = [winners] } = result.value;
  if (committees === undefined) {
    const fits = new Set(winners).size === profile.seats;
    return fits
      ? "agree"
      : { disagree: `${winners.join()} is not a committee of ${profile.seats}` };
  }
  const ours = textsOf(outcomes);
  const theirs = textsOf(committees);
  const fits = resolute ? theirs.includes(ours[0] ?? "") : ours.join(" ") === theirs.join(" ");
  return fits ? "agree" : { disagree: `found ${ours.join(" ")}; expected ${theirs.join(" ")}` };
}

/** Committees as sorted texts, in order. */
function textsOf(committees: readonly (readonly string[])[]): readonly string[] {
  return committees
    .map(
      (ids) =>
        `{${ids
          .map(Number)
          .toSorted((a, b) => a - b)
          .join(",")}}`,
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}
