/** The play of teams: who opens, enters, leaves and closes which, and how each is refused. */

import { limits } from "@plenty/kernel";
import { textHash } from "@plenty/log";
import { actingFor, deviceless } from "../../testing/behalf.ts";
import type { Behalf } from "../../testing/behalf.ts";
import { actors, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, joinInvited, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { teamOpened } from "./facts.ts";
import type { teams } from "./index.ts";

/** Names that are tried in plays: two of them are alike. */
const names = ["Garden", "Kitchen", "Workshop", "GARDEN"] as const;

interface Opening {
  readonly by: string;
  readonly name: string;
}

const open = defineStep<Opening>("teams.open", {
  weight: 2,
  choose: (dice) => ({ by: dice.pick(actors), name: dice.pick(names) }),
  perform: ({ world }, { by, name }) => opening(world, by, name),
});

interface Meaning {
  readonly by: string;
  readonly team: number;
}

/** A step in which somebody does something about one of the teams that were opened. */
function about(act: "teams.enter" | "teams.leave" | "teams.close", weight: number) {
  return defineStep<Meaning>(act, {
    weight,
    choose: (dice) => ({ by: dice.pick(actors), team: dice.below(6) }),
    perform: ({ world, one }, { by, team: n }) =>
      world.act(by, act, { team: one(teamOpened, n, ({ team }) => team) }),
  });
}

const [enter, leave, close] = [
  about("teams.enter", 4),
  about("teams.leave", 2),
  about("teams.close", 1),
];

const enterFor = defineStep<Behalf>("teams.enter on behalf", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: ({ world, one }, who) =>
    actingFor(world, who, ["teams.enter", { team: one(teamOpened, 0, ({ team }) => team) }]),
});

/** Somebody opens a team. */
export function opening(world: World, by: string, name: string, purpose?: string) {
  return world.act(by, "teams.open", { name, ...(purpose === undefined ? {} : { purpose }) });
}

/** The id of a team that somebody opens, which is not refused. */
export async function opened(world: World, by: string, name: string): Promise<string> {
  const [told] = acceptedFacts(await opening(world, by, name));
  return String(told?.team);
}

/** alder, birch and clover are members, and alder opened a team. */
export async function givenTeam(): Promise<{ readonly world: World; readonly team: string }> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  return { world, team: await opened(world, "alder", "Garden") };
}

/** The same, closed. */
async function givenClosed() {
  const given = await givenTeam();
  acceptedFacts(await given.world.act("alder", "teams.close", { team: given.team }));
  return given;
}

/** As many open teams as a group can have; alder came last and opened none of them. */
async function givenFull(): Promise<World> {
  const many = Math.ceil(limits.teams / limits.teamsPerMember);
  const crowd = Array.from({ length: many }, (_, i) => `member ${i}`);
  const founders = crowd.slice(0, limits.founders);
  const world = await givenFounded(founders, { "people.welcome": "invitation" });
  for (const name of [...crowd.slice(limits.founders), "alder"]) {
    acceptedFacts(await joinInvited(world, "member 0", name));
  }
  for (let n = 0; n < limits.teams; n++) {
    await opened(world, crowd[n % crowd.length] ?? "", `Team ${n}`);
  }
  return world;
}

export const play = definePlay<typeof teams>({
  examples: {
    "teams.open": { name: "Garden", purpose: nobody },
    "teams.enter": { team: nobody, hello: nobody },
    "teams.leave": { team: nobody },
    "teams.close": { team: nobody },
  },
  opening: [open.with({ by: "alder", name: "House" })],
  steps: [open, enter, leave, close, enterFor],
  kept: [
    {
      what: "the last who is there leaves a team while another is away, and a name is used again",
      founders: ["alder", "birch", "clover"],
      steps: [
        open.with({ by: "alder", name: "Garden" }),
        enter.with({ by: "birch", team: 1 }),
        leave.with({ by: "alder", team: 1 }),
        close.with({ by: "birch", team: 1 }),
        open.with({ by: "birch", name: "GARDEN" }),
        enter.with({ by: "alder", team: 1 }),
      ],
    },
  ],
  scenes: {
    teamNameUnseen: async () => opening(await givenFounded(), "alder", "\u200e\u00ad"),
    teamNameTaken: async () => {
      const { world } = await givenTeam();
      return opening(world, "birch", "gar\u00adden");
    },
    teamsYours: async () => {
      const world = await givenFounded();
      for (let n = 0; n < limits.teamsPerMember; n++) await opened(world, "alder", `Team ${n}`);
      return opening(world, "alder", "One more");
    },
    teamsFull: async () => opening(await givenFull(), "alder", "One more"),
    teamUnknown: async () => (await givenFounded()).act("alder", "teams.enter", { team: nobody }),
    teamOver: async () => {
      const { world, team } = await givenClosed();
      return world.act("birch", "teams.enter", { team });
    },
    inTeam: async () => {
      const { world, team } = await givenTeam();
      return world.act("alder", "teams.enter", { team });
    },
    notInTeam: async () => {
      const { world, team } = await givenTeam();
      return world.act("birch", "teams.leave", { team });
    },
    othersInTeam: async () => {
      const { world, team } = await givenTeam();
      return world.act("birch", "teams.close", { team });
    },
  },
  also: [
    async () => {
      const world = await givenFounded();
      const jws = await world.sign("alder", "teams.open", { name: "Garden" });
      const people = [textHash(jws.slice(0, jws.lastIndexOf(".")))]; // anybody can name that hash
      const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
      acceptedFacts(
        await world.act("birch", "contributions.import", { source: "minutes", people, records }),
      );
      return world.submit(jws);
    },
    ...(["teams.leave", "teams.close"] as const).flatMap((act) => [
      async () => (await givenFounded()).act("alder", act, { team: nobody }),
      async () => {
        const { world, team } = await givenClosed();
        return world.act("alder", act, { team });
      },
    ]),
    ...(["teams.open", "teams.enter", "teams.leave", "teams.close"] as const).map(
      (act) => async () => {
        const { world, team } = await givenTeam();
        acceptedFacts(await world.join("dill"));
        return world.act("dill", act, act === "teams.open" ? { name: "Kitchen" } : { team });
      },
    ),
  ],
  asks: {
    teams: () => [{}, { limit: 1 }, { state: "closed" as const }, { after: 3 }],
    team: ({ one }) =>
      [0, 1, 2].flatMap((n) => {
        const team = one(teamOpened, n, (told) => told.team);
        return [{ team }, { team, who: "were" as const }, { team, limit: 1 }];
      }),
    "of-person": ({ world }) => players.map((name) => ({ person: world.person(name) })),
  },
});
