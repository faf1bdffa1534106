/** How acts of offices are refused where no other scene shows it. */

import type { Scene } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { proposing } from "./agreeing-play.ts";
import { foundingWith, givenHeld, givenOffices, naming, officeOf } from "./offices-play.ts";

interface Act {
  readonly act: string;
  readonly body: object;
}

const acting = (world: World, by: string, { act, body }: Act) => world.act(by, act, { ...body });

const of = (office: string, person = nobody) => ({ office, person });

/** Somebody who is nobody acts like a member, in every act that members do. */
async function newcomer(act: string, body: object): Promise<ReturnType<World["act"]>> {
  const world = await givenFounded();
  acceptedFacts(await world.join("dill"));
  return world.act("dill", act, { ...body });
}

const helperCap = { settings: { "people.helper-cap": 60 } };

export const officesAlso: readonly Scene[] = [
  () => foundingWith(officeOf("keeper")),
  () => foundingWith(officeOf("board", { chosenBy: "board" })),
  () => foundingWith(officeOf("board", { powers: ["people.leave"] })),
  () => foundingWith(officeOf("board", { title: "\u200b" })),
  async () =>
    proposing(await givenOffices(), "alder", {
      acts: [officeOf("keeper", { chosenBy: "nobody" })],
    }),
  async () =>
    proposing(await givenOffices(), "alder", {
      acts: [{ act: "charter.end-office", body: { office: "nothing" } }],
    }),
  async () => {
    const world = await givenOffices();
    return acting(world, "alder", naming(world, "nothing", "birch"));
  },
  async () => {
    const world = await givenHeld("board");
    return acting(world, "clover", {
      act: "charter.appoint",
      body: { ...naming(world, "keeper", "birch").body, person: nobody },
    });
  },
  async () => (await givenOffices()).act("alder", "charter.recall", of("nothing")),
  async () => (await givenOffices()).act("alder", "charter.recall", of("treasurer")),
  async () => (await givenHeld("board")).act("clover", "charter.recall", of("keeper")),
  async () => (await givenOffices()).act("alder", "charter.take-office", { office: "nothing" }),
  async () =>
    (await givenOffices()).act("alder", "charter.decide", { office: "nothing", ...helperCap }),
  async () =>
    (await givenOffices()).act("alder", "charter.decide", { office: "treasurer", ...helperCap }),
  async () =>
    (await givenHeld()).act("clover", "charter.decide", {
      office: "treasurer",
      settings: { "people.helper-cap": -1 },
    }),
  async () =>
    (await givenHeld()).act("clover", "charter.decide", {
      office: "treasurer",
      settings: { "people.welcome": "two-vouchers" },
    }),
  async () =>
    (await givenHeld()).act("clover", "charter.decide", {
      office: "treasurer",
      settings: { "credit.open-currency": "members" },
    }),
  async () =>
    newcomer("charter.appoint", { ...of("treasurer"), until: "2027-01-01T00:00:00.000Z" }),
  async () => newcomer("charter.recall", of("treasurer")),
  async () => newcomer("charter.take-office", { office: "treasurer" }),
  async () => newcomer("charter.hand-over", { office: "treasurer", note: nobody }),
  async () =>
    (await givenOffices()).act("alder", "charter.hand-over", { office: "nothing", note: nobody }),
  async () =>
    (await givenOffices()).act("alder", "charter.hand-over", { office: "treasurer", note: nobody }),
  async () => newcomer("charter.decide", { office: "treasurer", ...helperCap }),
];
