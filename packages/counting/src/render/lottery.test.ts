import { expect, test } from "vitest";
import { planLottery } from "../lots/lottery.ts";
import { leximinRule } from "../lots/rule.ts";
import { explainLottery, explainPanel, renderLottery } from "./lottery.ts";

test("a lottery in lines and as a page: chances, panels, and no markup from names", async () => {
  const people = ["alder", "<birch>"].map((id) => ({ id, features: {} }));
  const result = await planLottery({ people, quotas: [], size: 1 });
  if (!result.ok) throw new Error(result.refusal.detail);
  expect(explainLottery(result.value)).toContain("  <birch>: 0.5");
  expect(explainLottery(result.value)).toContain("  2. 2147483648: alder");
  const page = renderLottery({ lottery: result.value }, "Panel & pool");
  expect(page).toContain("<h1>Panel &amp; pool</h1>");
  expect(page).toContain("<strong>Chance of each person</strong>");
  expect(page).toContain("&lt;birch&gt;");
  expect(page).not.toContain("<birch>");
  expect(page).not.toContain("<script");
});

test("a panel drawn: who, by what, what each group has, and the mark on the line of numbers", async () => {
  const texts: Readonly<Record<string, string>> = {
    people: "id,gender\nalder,f\nbirch,<b>\nclover,<b>\n",
    quotas: "category,name,min,max\ngender,f,1,1\ngender,<b>,1,1\n",
  };
  const result = await leximinRule.run({
    file: "people",
    seats: 2,
    parameters: { quotas: "quotas", draw: "seed:<rain>" },
    open: (name) => texts[name] ?? "",
  });
  if (!result.ok) throw new Error(result.refusal.detail);
  const { winners, drawn } = result.value;
  const lines = explainPanel(result.value);
  expect(lines.at(-1)).toBe(`Panel: ${winners.join(", ")}`);
  expect(lines).toContain(
    `Drawn by the words "<rain>": number ${drawn?.ticket} of 4294967296, which falls on panel ${drawn?.panel}.`,
  );
  const page = renderLottery(result.value, "Trees");
  expect(page).toContain(winners.map((id) => `<li>${id}</li>`).join(""));
  expect(page).toContain("<strong>Quotas, and what each group has on average</strong>");
  expect(page).toContain('<th scope="row">gender: &lt;b&gt;</th><td>1 to 1</td><td>2</td>');
  expect(page).toContain('<th scope="row">50.00 %</th>');
  expect(page).toContain('<tr class="drawn">');
  expect(page.match(/<line /g)).toHaveLength(1);
  expect(page).not.toContain("<b>,");
  expect(page).not.toContain("<rain>");
});
