/** Changing what was agreed on the command line, on a real host. */

import { afterAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");

afterAll(stop);

test("[CH12] one proposes, the other finds it waiting, agrees, and it is so", async () => {
  const settings = '{"people.welcome":"two-vouchers"}';
  const proposed = await does(alder, "do", "charter.propose", "--settings", settings);
  expect(proposed).toMatchObject({ code: 0 });
  const waiting = await does(birch, "waiting");
  expect(waiting.stdout).toContain("Proposed, to agree to or not");
  expect(waiting.stdout).toMatch(/alder +1 of 2 +\S+ +people.welcome: invitation → two-vouchers$/m);
  expect((await does(alder, "waiting")).stdout).not.toContain("Proposed");
  const agreed = await does(birch, "agree", "alder");
  expect(agreed.stdout).toBe("You agreed.\nIt is agreed, and so from now on.\n");
  expect((await does(alder, "proposals")).stdout).toBe("Nothing is proposed.\n");
  expect((await does(alder, "proposals", "--all")).stdout).toMatch(
    /alder +holds .+ → two-vouchers$/m,
  );
}, 60_000);

test("[CH17] what is announced says from when, and a mistyped one what there is", async () => {
  const cap = '{"people.helper-cap":60}';
  await does(birch, "do", "charter.propose", "--settings", cap);
  const proposals = await does(alder, "proposals");
  const [, digits = ""] = /^([0-9a-f]+) +birch/m.exec(proposals.stdout) ?? [];
  const agreed = await does(alder, "agree", digits);
  expect(agreed.stdout).toMatch(
    /^You agreed\.\nIt is agreed, and so from 20\d\d-\d\d-\d\d on\.\n$/,
  );
  expect((await does(alder, "agree", "clover")).stderr).toContain("clover");
}, 60_000);

test("who is named means what they propose now, not what is over", async () => {
  await does(alder, "do", "charter.propose", "--name", "The old orchard");
  expect((await does(birch, "agree", "alder")).stdout).toContain("It is agreed");
  expect((await does(birch, "agree", "alder")).stderr).toContain("Several have this name");
}, 60_000);
