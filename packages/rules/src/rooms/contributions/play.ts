/** The play of contributions: what is told, confirmed, taken back and brought in, and how each is refused. */

import { DAY, dayOf } from "@plenty/kernel";
import { actors, anybody, named, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import { nobody } from "../../testing/signing.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { contestAlso, contestScenes, contestSteps } from "./contest-play.ts";
import type { contributions } from "./index.ts";
import { thanksAlso, thanksScenes, thanksSteps } from "./thanks-play.ts";
import { givenTold, itemOf, telling } from "./told-play.ts";
import type { Item } from "./told-play.ts";

const themes = ["food", "garden", "repair"] as const;

interface Telling {
  readonly by: string;
  readonly people: readonly string[];
  readonly theme: string;
  readonly kind: Item["kind"];
  readonly amount?: number;
  readonly daysAgo: number;
}

const log = defineStep<Telling>("contributions.log", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    people: [...new Set([dice.pick(actors), dice.pick(anybody)])],
    theme: dice.pick(themes),
    kind: dice.pick(["work", "care", "idea", "thing"]),
    ...(dice.below(2) === 0 ? { amount: 1 + dice.below(200) } : {}),
    daysAgo: dice.below(5),
  }),
  perform: ({ world, agent }, { by, people, theme, kind, amount, daysAgo }) => {
    const item = {
      on: dayOf(world.now() - daysAgo * DAY),
      people: people.map(agent),
      theme,
      kind,
      ...(amount === undefined ? {} : { amount, unit: "hour" }),
      note: wordsFor(theme).hash,
    };
    return world.act(by, "contributions.log", { items: [item] });
  },
});

interface Confirming {
  readonly by: string;
  readonly items: readonly number[];
}

const confirm = defineStep<Confirming>("contributions.confirm", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    items: dice.below(2) === 0 ? [dice.below(256)] : [dice.below(256), dice.below(256)],
  }),
  perform: (stage, { by, items }) =>
    stage.world.act(by, "contributions.confirm", { items: items.map((n) => itemOf(stage, n)) }),
});

const withdraw = defineStep<Confirming>("contributions.withdraw", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), items: [dice.below(256)] }),
  perform: (stage, { by, items }) =>
    stage.world.act(by, "contributions.withdraw", { items: items.map((n) => itemOf(stage, n)) }),
});

interface BringingIn {
  readonly by: string;
  readonly source: string;
  readonly first: number;
  readonly kind: string;
  readonly people: readonly string[];
}

const bringIn = defineStep<BringingIn>("contributions.import", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    source: dice.pick(["minutes", "git"]),
    first: dice.below(8),
    kind: dice.pick(["work", "care", "idea", "presence"]),
    people: named.slice(dice.below(2), 1 + dice.below(3)),
  }),
  perform: ({ world }, { by, source, first, kind, people }) => {
    const records = [first, first + 1].map((id) => ({
      id: `${id}`,
      on: dayOf(world.now() - id * DAY),
      by: people.map((_, i) => i),
      theme: "meeting",
      kind,
      ...(id % 2 === 0
        ? { amount: 100 * (1 + id), unit: "hour", note: wordsFor("minutes").hash }
        : {}),
    }));
    const hashes = people.map((name) => wordsFor(name).hash);
    return world.act(by, "contributions.import", { source, people: hashes, records });
  },
});

const hash = "a".repeat(64);
const record = { id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" } as const;

interface Importing {
  readonly by?: string;
  readonly names?: readonly string[];
  /** Who belongs and did it. */
  readonly member?: string;
}

async function importing(
  world: World,
  records: readonly object[],
  { by = "alder", names = ["fern"], member }: Importing = {},
) {
  const people = names.map((name) => wordsFor(name).hash);
  const members = member === undefined ? {} : { members: [world.person(member)] };
  return world.act(by, "contributions.import", { source: "minutes", people, ...members, records });
}

export const play = definePlay<typeof contributions>({
  examples: {
    "contributions.log": {
      items: [
        {
          on: "2026-01-04",
          people: [hash],
          theme: "food",
          kind: "work",
          team: hash,
          amount: 1,
          unit: "hour",
          gains: "us",
          gift: true,
          note: hash,
        },
      ],
    },
    "contributions.confirm": { items: [`${hash}.0`] },
    "contributions.withdraw": { items: [`${hash}.0`] },
    "contributions.contest": { item: `${hash}.0`, reason: hash },
    "contributions.let-go": { item: `${hash}.0` },
    "contributions.thank": { to: [hash], item: `${hash}.0`, note: hash },
    "contributions.see-thanks": { thanks: hash, shown: false },
    "contributions.import": {
      source: "minutes",
      people: [hash, "b".repeat(64)],
      members: [hash],
      records: [{ ...record, by: [0, 1], amount: 150, unit: "hour", note: hash }],
    },
  },
  steps: [log, confirm, withdraw, ...contestSteps, ...thanksSteps, bringIn],
  kept: [
    {
      what: "one thing is confirmed and another falls due, in whichever order they were told",
      founders: ["alder", "birch"],
      steps: [
        log.with({ by: "alder", people: ["alder"], theme: "food", kind: "work", daysAgo: 0 }),
        wait.with({ millis: 1_000 }),
        log.with({ by: "birch", people: ["birch"], theme: "food", kind: "care", daysAgo: 1 }),
        confirm.with({ by: "birch", items: [0] }),
        wait.with({ millis: 14 * DAY }),
        confirm.with({ by: "alder", items: [1] }),
        log.with({ by: "alder", people: ["birch"], theme: "food", kind: "idea", daysAgo: 2 }),
      ],
    },
    {
      what: "a thing is taken back before it falls due, and another takes its place",
      founders: ["alder", "birch"],
      steps: [
        log.with({ by: "alder", people: ["alder"], theme: "food", kind: "work", daysAgo: 0 }),
        wait.with({ millis: 1_000 }),
        withdraw.with({ by: "alder", items: [0] }),
        log.with({ by: "birch", people: ["birch"], theme: "food", kind: "care", daysAgo: 1 }),
        wait.with({ millis: 14 * DAY - 1_000 }),
        confirm.with({ by: "alder", items: [1] }),
      ],
    },
    {
      what: "two things that were told a moment apart fall due a moment apart, and one is confirmed between",
      founders: ["alder"],
      steps: [
        log.with({ by: "alder", people: ["alder"], theme: "food", kind: "work", daysAgo: 0 }),
        wait.with({ millis: 1 }),
        log.with({ by: "alder", people: ["alder"], theme: "food", kind: "work", daysAgo: 0 }),
        wait.with({ millis: 14 * DAY - 1 }),
        confirm.with({ by: "alder", items: [1] }),
      ],
    },
  ],
  scenes: {
    dayInvalid: async () => telling(await givenFounded(), { on: "2026-02-30" }),
    amountWithoutUnit: async () => telling(await givenFounded(), { amount: 3 }),
    agentUnknown: async () => telling(await givenFounded(), { people: [hash] }),
    agentTwice: async () => {
      const world = await givenFounded();
      const alder = world.person("alder");
      return telling(world, { people: [alder, alder] });
    },
    dayTooLong: async () => telling(await givenFounded(), { amount: 20_001, unit: "hour" }),
    ...contestScenes,
    ...thanksScenes,
    contributionUnknown: async () => (await givenTold()).confirming("birch", `${hash}.0`),
    alreadyConfirmed: async () => {
      const { confirming } = await givenTold();
      acceptedFacts(await confirming("birch"));
      return confirming("birch");
    },
    ownContribution: async () => (await givenTold()).confirming("alder"),
    notTheTeller: async () => (await givenTold()).withdrawing("birch"),
    toldOfTask: async () => {
      const world = await givenFounded();
      const said = { theme: "house", kind: "work", takers: "members", people: 1 };
      const title = wordsFor("mend the gutter").hash;
      const [opened] = acceptedFacts(await world.act("alder", "tasks.open", { title, ...said }));
      const task = String(opened?.task);
      acceptedFacts(await world.act("alder", "tasks.take", { task }));
      const done = { task, people: [world.person("alder")], on: "2026-01-04" };
      const [finished] = acceptedFacts(await world.act("alder", "tasks.finish", done));
      return world.act("alder", "contributions.withdraw", { items: [finished?.item] });
    },
    recordTwice: async () => importing(await givenFounded(), [record, record]),
    nothingNew: async () => {
      const world = await givenFounded();
      acceptedFacts(await importing(world, [record]));
      return importing(world, [record]);
    },
  },
  also: [
    ...contestAlso,
    ...thanksAlso,
    async () => telling(await givenFounded(), { team: nobody }),
    async () => {
      const { world, confirming } = await givenTold();
      acceptedFacts(await world.join("clover"));
      return confirming("clover");
    },
    async () => (await givenTold()).withdrawing("alder", `${hash}.0`),
    async () => {
      const { confirming, withdrawing } = await givenTold();
      acceptedFacts(await confirming("birch"));
      return withdrawing("alder");
    },
    async () => {
      const world = await givenFounded();
      acceptedFacts(await world.join("clover"));
      return importing(world, [record], { by: "clover" });
    },
    async () => importing(await givenFounded(), [record], { names: ["fern", "fern"] }),
    async () => importing(await givenFounded(), [{ ...record, by: [1] }]),
    async () => {
      const world = await givenFounded();
      acceptedFacts(await world.act("birch", "people.leave", {}));
      return importing(world, [record], { member: "birch" });
    },
    async () => importing(await givenFounded(), [{ ...record, amount: 3 }]),
    async () => importing(await givenFounded(), [{ ...record, amount: 20_001, unit: "hour" }]),
    async () => importing(await givenFounded(), [{ ...record, on: "2026-02-30" }]),
  ],
  asks: {
    recent: ({ agent }) => [
      {},
      { limit: 2 },
      { theme: "food" },
      { person: agent("fern") },
      { person: agent("alder"), from: "2026-01-05", to: "2026-01-10" },
    ],
    waiting: ({ agent }) => players.map((name) => ({ person: agent(name) })),
    contested: ({ agent }) => players.map((name) => ({ person: agent(name) })),
    thanks: ({ agent }) => [
      {},
      ...players.map((name) => ({ person: agent(name), only: "unseen" as const })),
    ],
    summary: ({ agent }) => [{}, { theme: "food", bucket: "month" }, { person: agent("birch") }],
  },
});
