/** Tasks on the command line, on a real host: opened, listed, taken, waiting, finished. */

import { afterAll, expect, test } from "vitest";
import { DAY, dayOf } from "@plenty/kernel";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");

afterAll(stop);

const today = dayOf(Date.now());
const said = ["--theme", "trees", "--kind", "work", "--takers", "members", "--people", "1"];

test("[TA1, TA3] one says what is to be done, the other finds it among their teams' and takes it", async () => {
  expect((await does(alder, "tasks")).stdout).toBe("No task.\n");
  expect(await does(birch, "do", "teams.open", "--name", "Pruning")).toMatchObject({ code: 0 });
  const open = ["do", "tasks.open", "--title", "prune the pear", ...said, "--team", "pruning"];
  expect(await does(alder, ...open, "--until", today)).toMatchObject({ code: 0 });
  expect((await does(alder, "tasks", "--team", "pruning")).stdout).toMatch(
    /prune the pear +Pruning +1 wanted$/m,
  );
  expect((await does(birch, "waiting")).stdout).toMatch(/Your teams seek somebody: .*\n.*the pear/);
  expect((await does(alder, "waiting")).stdout).not.toContain("the pear");
  const take = ["do", "tasks.take", "--task", "prune the pear"];
  expect(await does(birch, ...take)).toMatchObject({ code: 0 });
  expect((await does(alder, ...take)).stderr).toContain("As many as it seeks have this task");
  expect((await does(birch, "tasks", "--mine")).stdout).toMatch(/the pear +Pruning +birch$/m);
  expect((await does(birch, "waiting")).stdout).toMatch(/You took it: .*\n.*prune the pear/);
}, 90_000);

test("[TA5] it is finished in one step, listed among what is done, and waits to be confirmed", async () => {
  const late = ["do", "tasks.open", "--title", "pick up windfalls", ...said];
  const past = await does(alder, ...late, "--until", dayOf(Date.now() - 3 * DAY));
  expect(past.stderr).toContain("There is no such day, or it is past");
  const coming = await does(alder, ...late, "--until", "tomorrow", "--preview");
  expect(coming).toMatchObject({ code: 0 });
  const finish = ["do", "tasks.finish", "--task", "prune the pear", "--on", "today"];
  expect(await does(birch, ...finish, "--people", "birch")).toMatchObject({ code: 0 });
  expect((await does(alder, "tasks")).stdout).toBe("No task.\n");
  expect((await does(alder, "tasks", "--done")).stdout).toContain("prune the pear");
  expect((await does(alder, "waiting")).stdout).toMatch(/To confirm: .*\n.*birch +trees/);
}, 90_000);

test("what is asked of --mine is of what one has now", async () => {
  expect(await does(birch, "tasks", "--mine", "--done")).toMatchObject({ code: 2 });
}, 60_000);
