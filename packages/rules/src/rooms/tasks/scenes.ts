/** How the acts of tasks are refused: a scene for each refusal, and for each act that has it. */

import { limits } from "@plenty/kernel";
import type { Scene } from "../../testing/room-play.ts";
import { acceptedFacts, factOf, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { ActBody } from "../../contract.ts";

type Said = ActBody<"tasks.open">;

const plain = { theme: "house", kind: "work", takers: "members", people: 1 } as const;
const why = wordsFor("because of the rain").hash;

/** What a task says, with something else in it. */
export function saying(title: string, other: Partial<Said> = {}): Said {
  return { title: wordsFor(title).hash, ...plain, ...other };
}

/** Somebody opens a task. */
export function opening(world: World, by: string, title: string, other: Partial<Said> = {}) {
  return world.act(by, "tasks.open", saying(title, other));
}

/** The id of a task that somebody opens, which is not refused. */
export async function opened(world: World, by: string, title: string, other: Partial<Said> = {}) {
  return factOf(acceptedFacts(await opening(world, by, title, other)), "TaskOpened").task as string;
}

/** The id of a team that somebody opens. */
export async function openedTeam(world: World, by: string, name: string): Promise<string> {
  return String(
    factOf(acceptedFacts(await world.act(by, "teams.open", { name })), "TeamOpened").team,
  );
}

/** alder, birch and clover are members, and alder opened a task; who is named took it. */
export async function givenTask(other: Partial<Said> = {}, ...takers: readonly string[]) {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const task = await opened(world, "alder", "mend the gutter", other);
  for (const name of takers) acceptedFacts(await world.act(name, "tasks.take", { task }));
  return { world, task };
}

/** Two parts. */
export const parts = ["ladder", "gutter"].map((title) => ({ title: wordsFor(title).hash }));

/** Somebody finishes a task for some of those who have it. */
export function finishing(
  world: World,
  by: string,
  task: string,
  {
    people = [by],
    ...other
  }: { readonly people?: readonly string[]; readonly [field: string]: unknown } = {},
) {
  const named = people.map((name) => world.person(name));
  return world.act(by, "tasks.finish", { task, people: named, on: "2026-01-04", ...other });
}

export type Row = Readonly<Record<string, unknown>>;

export function rowsOf(
  world: World,
  query: string,
  params: Record<string, string> = {},
): readonly Row[] {
  return world.ask("tasks", query, params)["rows"] as readonly Row[]; // each of them has rows
}

export function viewed(world: World, task: string): Row {
  return world.ask("tasks", "task", { task });
}

export function take(world: World, by: string, task: string) {
  return world.act(by, "tasks.take", { task });
}

export function drop(world: World, by: string, task: string, more = {}) {
  return world.act(by, "tasks.drop", { task, ...more });
}

/** Which tasks an answer lists. */
export function listed(world: World, query: string, params: Record<string, string> = {}) {
  return rowsOf(world, query, params).map(({ task }) => task);
}

/** Who has a task, by their ids. */
export function havers(world: World, task: string) {
  const { has } = viewed(world, task) as { has: readonly Row[] };
  return has.map(({ agent }) => agent);
}

/** birch finished the task. */
export async function givenDone() {
  const given = await givenTask({}, "birch");
  acceptedFacts(await finishing(given.world, "birch", given.task));
  return given;
}

/** What each act needs besides the task. */
const rests = {
  change: saying("another"),
  take: {},
  drop: {},
  finish: { on: "2026-01-04", people: [nobody] },
  reopen: {},
  split: { parts },
  comment: { comment: why },
  close: { why },
} as const;
type Verb = keyof typeof rests;

function doing({ world, task }: { world: World; task: string }, by: string, verb: Verb) {
  return world.act(by, `tasks.${verb}`, { task, ...rests[verb] });
}

/** As many open tasks as a group can have; each of its founders opened as many. */
async function givenFull(): Promise<{ readonly world: World; readonly task: string }> {
  const founders = Array.from({ length: limits.founders }, (_, i) => `member ${i}`);
  const world = await givenFounded(founders);
  const each = Math.ceil(limits.tasks / limits.founders);
  let task = "";
  for (let n = 0; n < limits.tasks; n++) {
    const by = founders[Math.min(Math.floor(n / each), limits.founders - 1)] ?? "";
    task = await opened(world, by, `task ${n % 8}`);
  }
  return { world, task };
}

/** alder opened as many tasks as one can. */
async function givenMany(): Promise<{ readonly world: World; readonly task: string }> {
  const world = await givenFounded(["alder", "birch"]);
  let task = "";
  for (let n = 0; n < limits.tasksPerPerson; n++)
    task = await opened(world, "alder", `task ${n % 8}`);
  return { world, task };
}

export const scenes = {
  taskUnknown: async () => doing({ world: await givenFounded(), task: nobody }, "alder", "take"),
  taskOver: async () => doing(await givenDone(), "clover", "take"),
  notTheOpener: async () => doing(await givenTask(), "birch", "close"),
  taskYours: async () => doing(await givenTask({ people: 2 }, "birch"), "birch", "take"),
  teamsOwn: async () => {
    const world = await givenFounded(["alder", "birch"]);
    const team = await openedTeam(world, "alder", "Garden");
    const task = await opened(world, "alder", "water the beds", { team, takers: "team" });
    return doing({ world, task }, "birch", "take");
  },
  taskTaken: async () => doing(await givenTask({}, "birch"), "clover", "take"),
  taskHeld: async () => doing(await givenTask({}, "birch"), "alder", "close"),
  taskNotYours: async () => doing(await givenTask({}, "birch"), "clover", "drop"),
  taskNotTheirs: async () => {
    const { world, task } = await givenTask({}, "birch");
    return finishing(world, "birch", task, { people: ["birch", "clover"] });
  },
  othersHaveIt: async () =>
    doing(await givenTask({ people: 2 }, "birch", "clover"), "birch", "split"),
  taskNotDone: async () => doing(await givenTask({}, "birch"), "birch", "reopen"),
  notTheFinisher: async () => doing(await givenDone(), "alder", "reopen"),
  teamNeeded: async () => opening(await givenFounded(), "alder", "bake bread", { takers: "team" }),
  untilOver: async () =>
    opening(await givenFounded(), "alder", "bake bread", { until: "2026-01-03" }),
  tasksYours: async () => opening((await givenMany()).world, "alder", "one more"),
  tasksFull: async () => opening((await givenFull()).world, "member 15", "one more"),
} as const satisfies Readonly<Record<string, Scene>>;

const verbs = Object.keys(rests) as readonly Verb[];
const ofWhatIsOpen: readonly Verb[] = ["change", "take", "drop", "finish", "split", "close"];

/** What a task says that is refused, and how it comes to be opened or changed so. */
async function givenSaid(): Promise<readonly [World, readonly Partial<Said>[]]> {
  const world = await givenFounded(["alder", "birch"]);
  const closed = await openedTeam(world, "alder", "Attic");
  acceptedFacts(await world.act("alder", "teams.close", { team: closed }));
  return [
    world,
    [
      { team: nobody },
      { team: closed },
      { takers: "team" },
      { until: "2026-01-03" },
      { amount: 100 },
    ],
  ];
}

const saidSo = [0, 1, 2, 3, 4].flatMap((n): readonly Scene[] => [
  async () => {
    const [world, wrong] = await givenSaid();
    return opening(world, "alder", "bake bread", wrong[n]);
  },
  async () => {
    const [world, wrong] = await givenSaid();
    const task = await opened(world, "alder", "bake bread");
    return world.act("alder", "tasks.change", { task, ...saying("bake bread", wrong[n]) });
  },
]);

export const also: readonly Scene[] = [
  ...verbs.map(
    (verb): Scene =>
      async () =>
        doing({ world: await givenFounded(), task: nobody }, "alder", verb),
  ),
  ...ofWhatIsOpen.map(
    (verb): Scene =>
      async () =>
        doing(await givenDone(), "birch", verb),
  ),
  ...saidSo,
  async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("dill"));
    return opening(world, "dill", "bake bread");
  },
  ...(["take", "comment"] as const).map((verb): Scene => async () => {
    const given = await givenTask();
    acceptedFacts(await given.world.join("dill"));
    return doing(given, "dill", verb);
  }),
  ...(["change", "split"] as const).map(
    (verb): Scene =>
      async () =>
        doing(await givenTask(), "birch", verb),
  ),
  async () => doing(await givenTask({}, "birch"), "alder", "change"),
  async () => doing(await givenTask({}, "birch"), "clover", "finish"),
  async () => doing(await givenTask({}, "birch"), "clover", "split"),
  ...[
    { on: "2026-02-30" },
    { amount: 100 },
    { people: ["birch", "birch"] },
    { amount: 900_000, unit: "hour" },
  ].map((wrong): Scene => async () => {
    const { world, task } = await givenTask({}, "birch");
    return finishing(world, "birch", task, wrong);
  }),
  async () => {
    const given = await givenDone();
    const [told] = given.world.ask("contributions", "recent")["rows"] as readonly {
      item: string;
    }[];
    acceptedFacts(
      await given.world.act("clover", "contributions.confirm", { items: [told?.item] }),
    );
    return doing(given, "birch", "reopen");
  },
  async () => doing(await givenMany(), "alder", "split"),
  async () => doing(await givenFull(), "member 15", "split"),
];
