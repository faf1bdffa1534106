/** What the group is to do, told before somebody agrees to it: whom it is about, how much, and why. */

import { afterAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");

afterAll(stop);

const hours = ["--currency", "Hours"];

async function proposes(...act: readonly string[]): Promise<void> {
  expect(await does(alder, "do", ...act, "--propose")).toMatchObject({ code: 0 });
}

test("[CR10] paying out says whom, how much and why, to whoever is to agree", async () => {
  const opening = ["--name", "Hours", "--code", "HRS", "--decimals", "2", "--floor", "-100"];
  await does(alder, "do", "credit.open-currency", ...opening);
  await does(alder, "pay", "50", "--to", "The orchard");
  const payOut = ["credit.pay-out", "--to", "birch", "--amount", "20", ...hours];
  const told = /birch.*20\.00 HRS|20\.00 HRS.*birch/;
  await proposes(...payOut, "--why", "the new ladder");
  for (const command of ["proposals", "waiting"]) {
    const { stdout } = await does(birch, command);
    expect(stdout).toMatch(told);
    expect(stdout).toContain('Why: "the new ladder"');
    expect(stdout).not.toContain("five sixths");
  }
}, 60_000);

test("[CR12] what takes five sixths says so, and who is to be taken out is named", async () => {
  await proposes("credit.lock", "--amount", "10", ...hours);
  await does(birch, "agree", "alder");
  const locking = (await does(birch, "proposals")).stdout;
  const digits = /^([0-9a-f]+) .*10\.00 HRS/m.exec(locking)?.[1] ?? "";
  await does(birch, "agree", digits);
  await proposes("credit.release", "--amount", "5", ...hours);
  const { stdout } = await does(birch, "proposals");
  expect(stdout).toMatch(/5\.00 HRS.*It takes five sixths, and is announced\./);
  await proposes("people.remove", "--person", "birch");
  expect((await does(birch, "proposals")).stdout).toMatch(/^[0-9a-f]+ +alder .*\bbirch\b/m);
}, 60_000);

test("[CR9] the group is called by its name in what it was paid", async () => {
  const asked = await does(birch, "ask", "credit/payments", "--person", "alder", ...hours);
  expect(asked.stdout).toMatch(/alder +The orchard/);
}, 60_000);
