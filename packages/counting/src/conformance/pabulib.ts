/**
 * Real budgets from Pabulib, as MANIFEST.json lists them; a budget is one case. Equal Shares: what we fund is
 * exactly what was published. Greedy: the same where the manifest says that the city followed its stated
 * rule; where it says "irregular", our result must differ and say so in a warning.
 */

import type { BudgetProfile } from "../core/profile.ts";
import { listOf, objectOf, parseJson, textOf } from "../formats/json.ts";
import type { Json } from "../formats/json.ts";
import { pb } from "../formats/pb.ts";
import { findRule } from "../registry.ts";
import { createTally } from "./suite.ts";
import type { Folder, Suite, Verdict } from "./suite.ts";

export const pabulibBudgets: Suite = {
  name: "pabulib",
  async run(data) {
    const tally = createTally("pabulib");
    const parsed = parseJson((await data.text("pabulib/MANIFEST.json")) ?? "{}");
    const manifest = "line" in parsed ? {} : objectOf(parsed.value);
    for (const row of [...listOf(manifest["equal_shares"]), ...listOf(manifest["greedy"])].map(
      objectOf,
    ))
      tally.add(textOf(row["file"]), await judge(data, row));
    return tally.report();
  },
};

async function judge(data: Folder, row: Json): Promise<Verdict> {
  const file = textOf(row["file"]);
  const text = await data.text(`pabulib/${file}`);
  if (text === undefined) return { unsupported: `${file} is not there` };
  const read = await pb.read({ file, text });
  if (!read.ok) return { unsupported: read.refusal.detail };
  const profile = read.value;
  if (profile.kind !== "budget" || profile.asked === undefined)
    return { unsupported: `rule "${textOf(row["rule"])}" is not offered` };
  const rule = findRule(profile.asked.rule);
  if (!rule.ok) return { unsupported: rule.refusal.detail };
  const result = rule.value.run({ profile, parameters: profile.asked.parameters });
  if (!result.ok) return { unsupported: result.refusal.detail };
  const departs = result.value.warnings.some(({ code }) => code === "PublishedResultDeparts");
  const differs = difference(result.value.winners, selectedOf(profile, row));
  const irregular = row["status"] === "irregular";
  if (irregular)
    return departs && differs !== "" ? "agree" : { disagree: "no departure was found" };
  return differs === "" && !departs ? "agree" : { disagree: differs };
}

function selectedOf({ candidates }: BudgetProfile, row: Json): readonly string[] {
  const told = listOf(row["published_selected"]).map(textOf);
  if (told.length > 0) return told;
  return candidates.flatMap(({ id, selected }) => (selected === true ? [id] : []));
}

function difference(ours: readonly string[], theirs: readonly string[]): string {
  const extra = ours.filter((id) => !theirs.includes(id));
  const missing = theirs.filter((id) => !ours.includes(id));
  return [
    ...(extra.length === 0 ? [] : [`we fund ${extra.join(", ")}`]),
    ...(missing.length === 0 ? [] : [`published, not ours: ${missing.join(", ")}`]),
  ].join("; ");
}
