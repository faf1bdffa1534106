/** How many proposals are open beside each other: the very same is told, and a third of the members fill the list. */

import { expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  joinInvited,
  refusalCode,
} from "../../testing/world.ts";

test("[CH25] the very same again is told as that, whoever proposes it, and only while it is open", async () => {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const proposing = async (by: string, body: object) =>
    factOf(acceptedFacts(await world.act(by, "charter.propose", { ...body })), "ProposalMade");
  const settings = { "people.welcome": "invitation", "people.helper-cap": 20 };
  const first = await proposing("alder", { name: "Row", settings });
  expect(first.alike).toBeUndefined();
  expect(await proposing("birch", { settings, name: "Row" })).toMatchObject({
    alike: first.proposal,
  });
  expect((await proposing("birch", { name: "Row" })).alike).toBeUndefined();
  acceptedFacts(await world.act("alder", "charter.withdraw", { proposal: first.proposal }));
  const second = world.ask("charter", "proposals", { state: "open" }).rows as {
    readonly proposal: string;
  }[];
  const third = await proposing("clover", { name: "Row", settings });
  expect(third.alike).toBe(second.at(-1)?.proposal);
});

test("[CH18] a group of more than 48 has as many open as members: to fill it takes a third of them", async () => {
  const members = Array.from({ length: limits.proposals + 3 }, (_, i) => `plum ${i}`);
  const [founder = "", ...others] = members;
  const world = await givenFounded([founder], { "people.welcome": "invitation" });
  for (const other of others) acceptedFacts(await joinInvited(world, founder, other));
  const propose = (by: string, name: string) => world.act(by, "charter.propose", { name });
  for (const by of members.slice(0, 17)) {
    for (const name of ["Row", "Bed", "Path"]) acceptedFacts(await propose(by, `${name} ${by}`));
  }
  const full = await propose("plum 17", "Hedge");
  expect(refusalCode(full)).toBe("ProposalsFull");
  expect(full).toMatchObject({ refusal: { params: { most: members.length } } });
});
