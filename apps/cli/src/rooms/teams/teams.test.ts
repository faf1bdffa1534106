/** Teams on the command line, on a real host: listed, and opened, entered and left as any act is done. */

import { afterAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");

afterAll(stop);

test("[TE3, TE4] one opens a team, the other enters it by its name, and is read by those in it", async () => {
  expect((await does(alder, "teams")).stdout).toBe("No team.\n");
  const open = ["do", "teams.open", "--name", "Compost", "--purpose", "Heaps and worms."];
  expect(await does(alder, ...open)).toMatchObject({ code: 0 });
  const enter = ["do", "teams.enter", "--team", "compost", "--hello", "I bring a fork."];
  expect(await does(birch, ...enter)).toMatchObject({ code: 0 });
  expect((await does(birch, "teams")).stdout).toMatch(/^Compost +2 +Heaps and worms\.$/m);
  const asked = ["ask", "teams/team", "--team", "compost"];
  expect((await does(alder, ...asked)).stdout).toContain("I bring a fork.");
  expect(await does(alder, "do", "teams.leave", "--team", "compost")).toMatchObject({ code: 0 });
  expect((await does(alder, ...asked)).stdout).not.toContain("I bring a fork.");
}, 60_000);

test("[TE2, TE5] what is refused says why; the last one closes it, and it is told among those that are closed", async () => {
  const again = await does(alder, "do", "teams.open", "--name", "COMPOST");
  expect(again.code).not.toBe(0);
  expect(again.stderr).toContain("There is an open team of this name already");
  expect(await does(birch, "do", "teams.leave", "--team", "compost")).toMatchObject({ code: 0 });
  expect((await does(birch, "teams")).stdout).toBe("No team.\n");
  expect((await does(birch, "teams", "--closed")).stdout).toMatch(/^Compost +0 /m);
}, 60_000);
