/**
 * Debian leader elections with the order that the Condorcet project publishes for each: once with the
 * unranked below the ranked ("implicit"), once compared with nobody ("explicit"). A tally is one case.
 */

import { debian } from "../formats/debian.ts";
import { listOf, objectOf, textOf } from "../formats/json.ts";
import { schulze } from "../single/schulze.ts";
import { createTally, readCases } from "./suite.ts";
import type { Folder, Suite, Verdict } from "./suite.ts";

const strengths: Readonly<Record<string, string>> = {
  "Schulze Margin": "margins",
  "Schulze Winning": "winning",
  "Schulze Ratio": "ratio",
};

export const debianLeaders: Suite = {
  name: "debian",
  async run(data) {
    const tally = createTally("debian");
    const expected = await readCases(data, "condorcet/debian/EXPECTED.json", tally);
    for (const [name, value] of Object.entries(objectOf(expected))) {
      const [year = "", ranking = ""] = name.split(" ");
      for (const [method, wanted] of listOf(objectOf(value).results).map((row) =>
        listOf(row).map(textOf),
      )) {
        const verdict = await judge(data, {
          year,
          unranked: ranking === "implicit" ? "last" : "none",
          method,
          wanted,
        });
        tally.add(`${name}: ${method ?? ""}`, verdict);
      }
    }
    return tally.report();
  },
};

async function judge(
  data: Folder,
  asked: {
    readonly year: string;
    readonly unranked: string;
    readonly method: string | undefined;
    readonly wanted: string | undefined;
  },
): Promise<Verdict> {
  const { year, unranked, method = "", wanted = "" } = asked;
  const file = `condorcet/debian/leader${year}_tally.txt`;
  const text = await data.text(file);
  const strength = strengths[method];
  if (text === undefined) return { unsupported: `${file} is not there` };
  if (strength === undefined) return { unsupported: `no rule "${method}" is offered` };
  const profile = await debian.read({ file, text });
  if (!profile.ok) return { unsupported: profile.refusal.detail };
  const result = schulze.run({ profile: profile.value, parameters: { strength, unranked } });
  if (!result.ok) return { unsupported: result.refusal.detail };
  const found = (result.value.ranking ?? []).map((tier) => tier.toSorted().join(" = ")).join(" > ");
  const sorted = wanted
    .split(" > ")
    .map((tier) => tier.split(" = ").toSorted().join(" = "))
    .join(" > ");
  return found === sorted ? "agree" : { disagree: `${found}; expected ${sorted}` };
}
