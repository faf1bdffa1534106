/** The play of tasks: what is to be done, who takes it, and how each act is refused. */

import { DAY, dayOf } from "@plenty/kernel";
import { actingFor, deviceless } from "../../testing/behalf.ts";
import type { Behalf } from "../../testing/behalf.ts";
import { actors, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { nobody, wordsFor } from "../../testing/world.ts";
import type { ActBody } from "../../contract.ts";
import { teamOpened } from "../teams/facts.ts";
import { taskOpened } from "./facts.ts";
import type { tasks } from "./index.ts";
import { also, scenes } from "./scenes.ts";

type Said = ActBody<"tasks.open">;

interface Opening {
  readonly by: string;
  readonly title: string;
  readonly takers: Said["takers"];
  readonly people: number;
  /** Which of the teams that were opened, or none. */
  readonly team?: number;
  readonly until?: number;
}

const titles = ["mend the gutter", "water the beds", "bake bread"] as const;

const open = defineStep<Opening>("tasks.open", {
  weight: 3,
  choose: (dice) => ({
    by: dice.pick(actors),
    title: dice.pick(titles),
    takers: dice.pick(["outsiders", "members", "team"]),
    people: 1 + dice.below(3),
    ...(dice.below(2) === 0 ? { team: dice.below(3) } : {}),
    ...(dice.below(2) === 0 ? { until: dice.below(5) - 1 } : {}),
  }),
  perform: (stage, chosen) => stage.world.act(chosen.by, "tasks.open", saidOf(stage, chosen)),
});

function saidOf({ world, one }: Stage, { title, takers, people, team, until }: Opening): Said {
  return {
    title: wordsFor(title).hash,
    theme: "house",
    kind: "work",
    takers,
    people,
    ...(team === undefined ? {} : { team: one(teamOpened, team, (told) => told.team) }),
    ...(until === undefined ? {} : { until: dayOf(world.now() + until * DAY) }),
  };
}

interface Meaning {
  readonly by: string;
  readonly task: number;
}

/** One of the tasks so far; nobody's if there is none. */
function taskOf({ one }: Stage, n: number): string {
  return one(taskOpened, n, ({ task }) => task);
}

/** A step in which somebody does something about one of the tasks, with what else its body has. */
function about(
  act: `tasks.${"take" | "drop" | "reopen" | "comment" | "close"}`,
  weight: number,
  more: Readonly<Record<string, unknown>> = {},
) {
  return defineStep<Meaning>(act, {
    weight,
    choose: (dice) => ({ by: dice.pick(actors), task: dice.below(8) }),
    perform: (stage, { by, task }) =>
      stage.world.act(by, act, { task: taskOf(stage, task), ...more }),
  });
}

const said = wordsFor("because of the rain").hash;
const take = about("tasks.take", 6);
const drop = about("tasks.drop", 2, { why: said });
const reopen = about("tasks.reopen", 2);
const comment = about("tasks.comment", 1, { comment: said });
const close = about("tasks.close", 1, { why: said });

const change = defineStep<Opening & Meaning>("tasks.change", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    task: dice.below(8),
    title: dice.pick(titles),
    takers: dice.pick(["outsiders", "members"]),
    people: 1 + dice.below(2),
  }),
  perform: (stage, { by, task, ...chosen }) => {
    const body = { task: taskOf(stage, task), ...saidOf(stage, { by, ...chosen }) };
    return stage.world.act(by, "tasks.change", body);
  },
});

const finish = defineStep<Meaning & { readonly with: string | undefined }>("tasks.finish", {
  weight: 3,
  choose: (dice) => ({
    by: dice.pick(actors),
    task: dice.below(8),
    with: dice.below(4) === 0 ? dice.pick(players) : undefined,
  }),
  perform: (stage, { by, task, with: other }) => {
    const { world } = stage;
    const people = [by, ...(other === undefined ? [] : [other])].map((name) => world.person(name));
    const body = { task: taskOf(stage, task), people, on: dayOf(world.now()) };
    return world.act(by, "tasks.finish", body);
  },
});

const split = defineStep<Meaning>("tasks.split", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), task: dice.below(8) }),
  perform: (stage, { by, task }) => {
    const parts = titles.slice(0, 2).map((title) => ({ title: wordsFor(`${title}, a part`).hash }));
    return stage.world.act(by, "tasks.split", { task: taskOf(stage, task), parts });
  },
});

const takeFor = defineStep<Behalf>("tasks.take on behalf", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: (stage, who) => actingFor(stage.world, who, ["tasks.take", { task: taskOf(stage, 0) }]),
});

const example = {
  title: nobody,
  description: nobody,
  learn: nobody,
  team: nobody,
  theme: "house",
  kind: "work",
  takers: "members",
  people: 2,
  until: "2026-02-01",
  amount: 150,
  unit: "hour",
} as const;

export const play = definePlay<typeof tasks>({
  examples: {
    "tasks.open": example,
    "tasks.change": { task: nobody, ...example },
    "tasks.take": { task: nobody },
    "tasks.drop": { task: nobody, why: nobody },
    "tasks.finish": {
      task: nobody,
      on: "2026-01-04",
      people: [nobody],
      amount: 100,
      unit: "hour",
      note: nobody,
    },
    "tasks.reopen": { task: nobody },
    "tasks.split": {
      task: nobody,
      parts: [{ title: nobody, description: nobody }, { title: "a".repeat(64) }],
    },
    "tasks.comment": { task: nobody, comment: nobody },
    "tasks.close": { task: nobody, why: nobody },
  },
  opening: [
    open.with({ by: "alder", title: "mend the gutter", takers: "members", people: 2 }),
    open.with({ by: "birch", title: "bake bread", takers: "outsiders", people: 1 }),
  ],
  steps: [open, change, take, drop, finish, reopen, split, comment, close, takeFor],
  kept: [
    {
      what: "who leaves has a task no longer that another took meanwhile, and another that nobody did",
      founders: ["alder", "birch", "clover"],
      steps: [
        open.with({ by: "alder", title: "bake bread", takers: "members", people: 1 }),
        open.with({ by: "alder", title: "water the beds", takers: "members", people: 1 }),
        take.with({ by: "clover", task: 2 }),
        take.with({ by: "clover", task: 3 }),
        take.with({ by: "birch", task: 2 }),
        finish.with({ by: "clover", task: 3, with: undefined }),
        wait.with({ millis: DAY }),
        reopen.with({ by: "clover", task: 3 }),
        split.with({ by: "clover", task: 3 }),
        finish.with({ by: "clover", task: 4, with: "alder" }),
      ],
    },
  ],
  scenes,
  also,
  asks: {
    tasks: ({ one }) => [
      {},
      { limit: 1 },
      { state: "done" as const },
      { state: "closed" as const, after: 3 },
      { team: one(teamOpened, 0, ({ team }) => team) },
    ],
    task: (stage) =>
      [0, 1, 2, 3].flatMap((n) => [
        { task: taskOf(stage, n) },
        { task: taskOf(stage, n), limit: 1 },
      ]),
    "of-person": ({ world }) => players.map((name) => ({ person: world.person(name) })),
    seeking: ({ world }) =>
      players.flatMap((name) => {
        const person = world.person(name);
        return [{ person }, { person, of: "teams" as const }];
      }),
  },
});
