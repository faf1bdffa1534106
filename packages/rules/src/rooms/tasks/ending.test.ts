/** Tasks that are split, closed and spoken of; and what becomes of them when somebody leaves the group. */

import { describe, expect, test } from "vitest";
import { mayReadWords, nameWords } from "../../index.ts";
import { acceptedFacts, factOf, refusalCode, wordsFor } from "../../testing/world.ts";
import {
  drop,
  givenDone,
  givenTask,
  havers,
  listed,
  opened,
  parts,
  rowsOf,
  take,
  viewed,
} from "./scenes.ts";

const why = wordsFor("It rains in.").hash;

describe("split, close and comment", () => {
  test("[TA7] parts stand in its place, of whoever had the whole alone", async () => {
    const { world, task } = await givenTask(
      { until: "2026-01-09", amount: 100, unit: "hour" },
      "birch",
    );
    const split = (by: string) => world.act(by, "tasks.split", { task, parts });
    expect(refusalCode(await split("alder"))).toBe("TaskNotYours");
    acceptedFacts(await split("birch"));
    expect(viewed(world, task)).toMatchObject({
      state: "split",
      has: [],
      parts: parts.map(({ title }) => ({ title, state: "taken" })),
    });
    const rows = rowsOf(world, "of-person", { person: world.person("birch") });
    expect(rows).toMatchObject([
      { ...parts[0], until: "2026-01-09", by: { agent: world.person("birch") }, whole: { task } },
      { ...parts[1], until: "2026-01-09", state: "taken" },
    ]);
    expect(rows[0]).not.toHaveProperty("amount");
    expect(refusalCode(await split("birch"))).toBe("TaskOver");
  });

  test("[TA7] who opened it splits it while nobody has it; of several who have it, none does", async () => {
    const { world, task } = await givenTask({ people: 2 });
    const split = (by: string) => world.act(by, "tasks.split", { task, parts });
    expect(refusalCode(await split("birch"))).toBe("NotTheOpener");
    acceptedFacts(await take(world, "birch", task));
    acceptedFacts(await take(world, "clover", task));
    expect(refusalCode(await split("birch"))).toBe("OthersHaveIt");
    acceptedFacts(await drop(world, "birch", task));
    acceptedFacts(await drop(world, "clover", task));
    acceptedFacts(await split("alder"));
    expect(rowsOf(world, "tasks")).toMatchObject([
      { state: "open", free: 2, whole: { task } },
      { state: "open", free: 2, whole: { task } },
    ]);
  });

  test.each([1, 17])("[TA7] into %i parts nothing is split", async (n) => {
    const { world, task } = await givenTask();
    const many = Array.from({ length: n }, () => ({ title: why }));
    const outcome = await world.act("alder", "tasks.split", { task, parts: many });
    expect(refusalCode(outcome)).toBe("BodyInvalid");
  });

  test("[TA8] who opened it closes it and says why; once they left, any member does", async () => {
    const { world, task } = await givenTask({}, "birch");
    const close = (by: string, of = task) => world.act(by, "tasks.close", { task: of, why });
    expect(refusalCode(await close("clover"))).toBe("NotTheOpener");
    expect(refusalCode(await close("alder"))).toBe("TaskHeld");
    acceptedFacts(await drop(world, "birch", task));
    acceptedFacts(await close("alder"));
    expect(listed(world, "tasks", { state: "closed" })).toEqual([task]);
    expect(rowsOf(world, "task", { task }).at(-1)).toMatchObject({ what: "closed", said: why });
    const other = await opened(world, "alder", "bake bread");
    acceptedFacts(await world.act("alder", "people.leave", {}));
    expect(refusalCode(await close("clover", other))).toBe("accepted");
  });

  test.each(["take", "drop", "close"])(
    "[TA10] what is done is over: %s is refused, a comment is not",
    async (verb) => {
      const { world, task } = await givenDone();
      const more = verb === "close" ? { why } : {};
      expect(refusalCode(await world.act("birch", `tasks.${verb}`, { task, ...more }))).toBe(
        "TaskOver",
      );
      const said = await world.act("alder", "tasks.comment", { task, comment: why });
      expect(refusalCode(said)).toBe("accepted");
      expect(rowsOf(world, "task", { task }).at(-1)).toMatchObject({ what: "said", said: why });
    },
  );

  test("[TA11] words are for whoever reads the group, and erased by who said them alone", async () => {
    const { world, task } = await givenTask();
    acceptedFacts(await world.act("birch", "tasks.comment", { task, comment: why }));
    const act = {
      act: "tasks.comment",
      person: world.person("birch"),
      body: { task, comment: why },
    };
    const [named] = nameWords(act, []);
    expect(named).toMatchObject({
      hash: why,
      readers: "everyone",
      parties: [world.person("birch")],
    });
    expect(mayReadWords({ sees: ["everyone"] }, named ?? { readers: "", parties: [] })).toBe(true);
    expect(mayReadWords({ sees: ["people"] }, named ?? { readers: "", parties: [] })).toBe(false);
    const erase = (by: string) => world.act(by, "people.erase-words", { words: [why] });
    expect(refusalCode(await erase("alder"))).toBe("WordsNotYours");
    expect(refusalCode(await erase("birch"))).toBe("accepted");
  });
});

describe("leaving the group", () => {
  test("[TA9] who left has no task, and has it again if they come back before anybody went on", async () => {
    const { world, task } = await givenTask({}, "clover");
    acceptedFacts(await world.act("clover", "people.leave", {}));
    expect(viewed(world, task)).toMatchObject({ state: "open", free: 1, has: [] });
    acceptedFacts(await world.act("clover", "people.come-back", {}));
    expect(havers(world, task)).toEqual([world.person("clover")]);
  });

  test("[TA9] where another took it meanwhile, it is theirs", async () => {
    const { world, task } = await givenTask({}, "clover");
    acceptedFacts(await world.act("clover", "people.leave", {}));
    const facts = acceptedFacts(await take(world, "birch", task));
    expect(factOf(facts, "TaskDropped")).toMatchObject({ task, person: world.person("clover") });
    acceptedFacts(await world.act("clover", "people.come-back", {}));
    expect(havers(world, task)).toEqual([world.person("birch")]);
    expect(refusalCode(await drop(world, "clover", task))).toBe("TaskNotYours");
    expect(world.laws()).toEqual([]);
  });
});
