/**
 * Real budgets from Pabulib; a budget is one case. What MANIFEST.json lists is judged as it says: published is
 * exactly what we fund, or where it says "irregular", our result must differ and, if the file itself names the
 * rule, say so in a warning. A row may name its rule, in Pabulib's words; else the file does. A file that no row
 * lists agrees if it is as published; if it is not, nobody says which of both is right.
 */

import type { BudgetProfile } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { listOf, objectOf, parseJson, textOf } from "../formats/json.ts";
import type { Json } from "../formats/json.ts";
import { askedIn } from "../formats/pb-asked.ts";
import { pb } from "../formats/pb.ts";
import { findRule } from "../registry.ts";
import { createTally } from "./suite.ts";
import type { Folder, Suite, Verdict } from "./suite.ts";

export const pabulibBudgets: Suite = {
  name: "pabulib",
  async run(data) {
    const tally = createTally("pabulib");
    const rows = rowsOf(await data.text("pabulib/MANIFEST.json"));
    const listed = new Set(rows.map((row) => textOf(row["file"])));
    for (const row of rows) tally.add(textOf(row["file"]), await judge(data, row));
    for (const file of await data.list("pabulib"))
      if (file.endsWith(".pb") && !listed.has(file))
        tally.add(file, unlisted(await judge(data, { file })));
    return tally.report();
  },
};

function unlisted(verdict: Verdict): Verdict {
  if (verdict === "agree" || !("disagree" in verdict)) return verdict;
  return { unsupported: `in no manifest, and departs: ${verdict.disagree}` };
}

/** Every row of every list that names a file: the names of the lists are the manifest's own. */
function rowsOf(text: string | undefined): readonly Json[] {
  const parsed = parseJson(text ?? "{}");
  if ("line" in parsed) return [];
  return Object.values(objectOf(parsed.value))
    .flatMap((list) => listOf(list))
    .map(objectOf)
    .filter((row) => textOf(row["file"]) !== "");
}

async function judge(data: Folder, row: Json): Promise<Verdict> {
  const file = textOf(row["file"]);
  const text = await data.text(`pabulib/${file}`);
  if (text === undefined) return { unsupported: `${file} is not there` };
  const read = await pb.read({ file, text });
  if (!read.ok) return { unsupported: read.refusal.detail };
  const profile = read.value;
  if (profile.kind !== "budget") return { unsupported: "not a budget" };
  const named = textOf(row["rule"]);
  const asked = (named === "" ? undefined : askedIn({ rule: named })) ?? profile.asked;
  if (asked === undefined)
    return { unsupported: `rule "${named === "" ? (profile.meta["rule"] ?? "") : named}"` };
  const told = selectedOf(profile, row);
  if (told === undefined) return { unsupported: "no result is published" };
  const rule = findRule(asked.rule);
  if (!rule.ok) return { unsupported: rule.refusal.detail };
  const result = rule.value.run({ profile, parameters: asked.parameters });
  if (!result.ok) return { unsupported: result.refusal.detail };
  return verdictOf(row, profile, { result: result.value, differs: difference(result.value, told) });
}

function verdictOf(
  row: Json,
  profile: BudgetProfile,
  { result, differs }: { readonly result: CountResult; readonly differs: string },
): Verdict {
  const departs = result.warnings.some(({ code }) => code === "PublishedResultDeparts");
  if (row["status"] !== "irregular") return differs === "" ? "agree" : { disagree: differs };
  const silent = !departs && profile.asked?.rule === result.rule;
  return differs === "" || silent ? { disagree: "no departure was found" } : "agree";
}

/** What was funded; a project with another mark than 0 and 1 was paid for by other money. */
function selectedOf({ candidates }: BudgetProfile, row: Json): readonly string[] | undefined {
  const told = listOf(row["published_selected"]).map(textOf);
  if (told.length > 0) return told;
  if (!candidates.some(({ selected }) => selected !== undefined)) return undefined;
  return candidates.flatMap(({ id, selected }) => (selected === true ? [id] : []));
}

function difference({ winners }: CountResult, theirs: readonly string[]): string {
  const extra = winners.filter((id) => !theirs.includes(id));
  const missing = theirs.filter((id) => !winners.includes(id));
  return [
    ...(extra.length === 0 ? [] : [`we fund ${extra.join(", ")}`]),
    ...(missing.length === 0 ? [] : [`published, not ours: ${missing.join(", ")}`]),
  ].join("; ");
}
