import { expect, test } from "vitest";
import { planLottery } from "../lots/lottery.ts";
import { explainLottery, renderLottery } from "./lottery.ts";

test("a lottery in lines and as a page: chances, panels, and no markup from names", async () => {
  const people = ["alder", "<birch>"].map((id) => ({ id, features: {} }));
  const result = await planLottery({ people, quotas: [], size: 1 });
  if (!result.ok) throw new Error(result.refusal.detail);
  expect(explainLottery(result.value)).toContain("  <birch>: 0.5");
  expect(explainLottery(result.value)).toContain("  2. 2147483648: alder");
  const page = renderLottery(result.value, "Panel & pool");
  expect(page).toContain("<h1>Panel &amp; pool</h1>");
  expect(page).toContain("<caption>Chance of each person</caption>");
  expect(page).toContain("&lt;birch&gt;");
  expect(page).not.toContain("<birch>");
  expect(page).not.toContain("<script");
});
