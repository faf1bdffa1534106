/** What is asked for, refused: how each refusal of asking, answering and sending back comes about. */

import { AMOUNT_MAX, DAY, limits } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import type { Scene, Scenes } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { requestRefusals } from "./request-refusals.ts";

type Answer = "credit.pay-request" | "credit.decline" | "credit.withdraw-request";

interface Asking {
  readonly by?: string;
  readonly from?: readonly string[];
  readonly currency?: Hash;
  readonly amount?: number;
  readonly shares?: readonly number[];
  readonly note?: string;
}

/** alder, birch, clover and dill founded, and alder opened a credit in which each may go down to so much. */
export async function givenCredit(floor = -100, settings = {}) {
  const world = await givenFounded(["alder", "birch", "clover", "dill"], settings);
  const credit = { name: "House hours", code: "HOUR", decimals: 2, floor };
  acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  const currency = lastAct(world);
  const asking = ({ by = "alder", from = ["birch"], note, ...asked }: Asking) =>
    world.act(by, "credit.request", {
      currency,
      amount: 5,
      ...asked,
      from: from.map((name) => world.person(name)),
      ...(note === undefined ? {} : { note: wordsFor(note).hash }),
    });
  const paying = (by: string, to: string, amount: number) =>
    world.act(by, "credit.pay", { to: world.person(to), currency, amount });
  const sending = (by: string, payment: Hash) => world.act(by, "credit.send-back", { payment });
  return { world, currency, asking, paying, sending };
}

/** alder asks birch, unless something else is said; and what each answers to it. */
export async function givenAsked(asked: Asking & { readonly floor?: number } = {}) {
  const { floor, ...body } = asked;
  const given = await givenCredit(floor);
  acceptedFacts(await given.asking(body));
  const request = lastAct(given.world);
  const answering = (by: string, act: Answer, of = request, reason?: string) =>
    given.world.act(by, act, {
      request: of,
      ...(reason === undefined ? {} : { reason: wordsFor(reason).hash }),
    });
  return { ...given, request, answering };
}

/** alder paid birch. */
export async function givenPaid(amount: number) {
  const given = await givenCredit();
  acceptedFacts(await given.paying("alder", "birch", amount));
  return { ...given, paid: lastAct(given.world) };
}

/** alder helps rowan, who is a member, and may pay 1.00 for others. */
export async function givenHelped() {
  const { world, currency } = await givenCredit(-10_000, { "people.helper-cap": 1 });
  const people = [{ name: idOf("rowan"), consent: "desk" }];
  acceptedFacts(await world.act("alder", "people.add-person", { people }));
  acceptedFacts(await world.act("birch", "people.welcome", { person: idOf("rowan") }));
  const forRowan = (act: string, body: Readonly<Record<string, unknown>>) =>
    actingFor(world, { by: "alder", whom: "rowan" }, [act, body]);
  return { world, currency, forRowan };
}

/** The id of the act that was entered last. */
export function lastAct(world: World): Hash {
  return String(world.log.at(-1)?.act?.id);
}

export const requestScenes: Scenes<typeof requestRefusals> = {
  askedSelf: async () => (await givenCredit()).asking({ from: ["alder"] }),
  askedTwice: async () => (await givenCredit()).asking({ from: ["birch", "birch"] }),
  sharesOther: async () => (await givenCredit()).asking({ shares: [1, 1] }),
  shareNothing: async () => (await givenCredit()).asking({ from: ["birch", "clover"], amount: 1 }),
  requestsMany: async () => {
    const { asking: again } = await givenCredit();
    for (let made = 0; made < limits.requestsPerPerson; made++) acceptedFacts(await again({}));
    return again({});
  },
  requestUnknown: async () => (await givenAsked()).answering("birch", "credit.decline", nobody),
  notAsked: async () => (await givenAsked()).answering("clover", "credit.decline"),
  requestAnswered: async () => {
    const { answering } = await givenAsked();
    acceptedFacts(await answering("birch", "credit.decline"));
    return answering("birch", "credit.decline");
  },
  requestOver: async () => {
    const { answering } = await givenAsked();
    acceptedFacts(await answering("alder", "credit.withdraw-request"));
    return answering("birch", "credit.decline");
  },
  askedByOther: async () => (await givenAsked()).answering("birch", "credit.withdraw-request"),
};

export const requestScenesBesides: readonly Scene[] = [
  async () => (await givenCredit()).asking({ currency: nobody }),
  async () => (await givenCredit()).asking({ from: ["fern"] }),
  async () => {
    const { world, asking: again } = await givenCredit();
    acceptedFacts(await world.act("clover", "people.leave", {}));
    return again({ from: ["birch", "clover"] });
  },
  async () => (await givenAsked()).answering("alder", "credit.withdraw-request", nobody),
  async () => {
    const { answering } = await givenAsked();
    acceptedFacts(await answering("birch", "credit.decline"));
    return answering("alder", "credit.withdraw-request");
  },
  async () => (await givenAsked()).answering("birch", "credit.pay-request", nobody),
  async () => (await givenAsked()).answering("clover", "credit.pay-request"),
  async () => {
    const { answering } = await givenAsked();
    acceptedFacts(await answering("birch", "credit.pay-request"));
    return answering("birch", "credit.pay-request");
  },
  async () => {
    const { answering } = await givenAsked();
    acceptedFacts(await answering("alder", "credit.withdraw-request"));
    return answering("birch", "credit.pay-request");
  },
  async () => {
    const { world, answering } = await givenAsked();
    acceptedFacts(await world.act("alder", "people.leave", {}));
    return answering("birch", "credit.pay-request");
  },
  async () => (await givenAsked({ amount: 101 })).answering("birch", "credit.pay-request"),
  async () => {
    const { paying, answering } = await givenAsked({ amount: AMOUNT_MAX });
    acceptedFacts(await paying("birch", "alder", 1));
    return answering("birch", "credit.pay-request");
  },
  async () => (await givenCredit()).sending("birch", nobody),
  async () => {
    const { sending, paid } = await givenPaid(5);
    return sending("clover", paid);
  },
  async () => {
    const { world, sending, paid } = await givenPaid(5);
    world.wait(14 * DAY + 1);
    return sending("birch", paid);
  },
  async () => {
    const { sending, paid } = await givenPaid(5);
    acceptedFacts(await sending("birch", paid));
    return sending("birch", paid);
  },
  async () => {
    const { sending, paying, paid } = await givenPaid(5);
    acceptedFacts(await paying("birch", "clover", 105));
    return sending("birch", paid);
  },
  async () => {
    const { world, forRowan, currency } = await givenHelped();
    const asked = { from: [idOf("rowan")], currency, amount: 101 };
    acceptedFacts(await world.act("birch", "credit.request", asked));
    return forRowan("credit.pay-request", { request: lastAct(world) });
  },
  async () => {
    const { world, forRowan, currency } = await givenHelped();
    const paid = { to: idOf("rowan"), currency, amount: 101 };
    acceptedFacts(await world.act("birch", "credit.pay", paid));
    return forRowan("credit.send-back", { payment: lastAct(world) });
  },
  async () => {
    const { world, sending, paying } = await givenCredit(-AMOUNT_MAX);
    acceptedFacts(await paying("alder", "birch", 5));
    const paid = lastAct(world);
    acceptedFacts(await paying("clover", "alder", AMOUNT_MAX));
    acceptedFacts(await paying("birch", "alder", 5));
    return sending("birch", paid);
  },
];
