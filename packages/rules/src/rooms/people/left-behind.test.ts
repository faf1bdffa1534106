/** What hangs on somebody who left: it stays theirs, waits for nobody, and is others' to take up. */

import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { nameGuardians } from "../../testing/devices.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  invite,
  refusalCode,
  statusOf,
  welcome,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { adding, givingPlace } from "./helped-play.ts";
import { comeBack, credit, factsIn, givenLeft, leave, rowsOf } from "./leaving-play.ts";

const founders = ["alder", "birch", "clover"];
const clover = { who: "clover" };

async function openCredit(world: World): Promise<string> {
  const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  return String(opened?.["currency"]);
}

const paying = (world: World, to: string, currency: string, amount = 100) =>
  ({ to: world.person(to), currency, amount }) as const;

describe("what hangs on who left", () => {
  test("[PE93] a debt stays in their name, is told when they go, and nobody pays them", async () => {
    const world = await givenFounded(founders);
    const currency = await openCredit(world);
    acceptedFacts(await world.act("clover", "credit.pay", paying(world, "alder", currency)));
    const facts = acceptedFacts(await leave(world, clover));
    const stays = { person: world.person("clover"), currency, balance: -100 };
    expect(factOf(facts, "BalanceStays")).toEqual({ fact: "BalanceStays", ...stays });
    expect(
      refusalCode(await world.act("alder", "credit.pay", paying(world, "clover", currency))),
    ).toBe("TheyLeft");
    expect(
      refusalCode(await world.act("clover", "credit.pay", paying(world, "alder", currency))),
    ).toBe("HasLeft");
    const account = () =>
      world.ask("credit", "account", { person: world.person("clover"), currency });
    expect(account()).toMatchObject({ balance: -100, floor: 0 });
    world.wait(limits.comeBackMs);
    world.tick();
    expect(account()).toMatchObject({ balance: -100, floor: 0 });
  });

  test("[PE93] a name that they claimed and that holds is not named either", async () => {
    const world = await givenFounded(founders);
    const source = { source: "minutes", people: [wordsFor("fern").hash] };
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    acceptedFacts(await world.act("alder", "contributions.import", { ...source, records }));
    const names = { names: source.people };
    acceptedFacts(await world.act("clover", "people.claim", names));
    const claim = String(world.log.at(-1)?.act?.id);
    for (const by of ["alder", "birch"]) {
      acceptedFacts(await world.act(by, "people.vouch-claim", { claim }));
    }
    acceptedFacts(await leave(world, clover));
    const items = [{ on: "2026-01-05", people: source.people, theme: "food", kind: "work" }];
    expect(refusalCode(await world.act("alder", "contributions.log", { items }))).toBe("TheyLeft");
  });

  test("[PE94] a newcomer whom all who are left welcomed is a member, and no vouching is lost", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("dill"));
    acceptedFacts(await welcome(world, "alder", "dill"));
    const facts = acceptedFacts(await leave(world, { who: "birch" }));
    expect(factOf(facts, "PersonWelcomed")).toMatchObject({ person: world.person("dill") });
    expect(statusOf(world, "dill")).toBe("member");
  });

  test("[PE94] a newcomer who was away is a member on coming back, if by then they have enough", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("dill"));
    acceptedFacts(await welcome(world, "alder", "dill"));
    acceptedFacts(await leave(world, { who: "dill" }));
    acceptedFacts(await leave(world, { who: "birch" }));
    expect(factsIn(acceptedFacts(await comeBack(world, { who: "dill" })))).toEqual([
      "PersonCameBack",
      "PersonWelcomed",
    ]);
  });

  test("[PE94] a claim and a device that one member confirmed wait for nobody who left", async () => {
    const world = await givenFounded();
    const source = { source: "minutes", people: [wordsFor("fern").hash] };
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    acceptedFacts(await world.act("birch", "contributions.import", { ...source, records }));
    acceptedFacts(await world.join("dill"));
    acceptedFacts(await world.act("dill", "people.claim", { names: source.people }));
    const claim = String(world.log.at(-1)?.act?.id);
    acceptedFacts(await world.act("alder", "people.vouch-claim", { claim }));
    acceptedFacts(await adding(world, "birch", ["rowan"]));
    acceptedFacts(await givingPlace(world, "alder", "rowan"));
    const facts = factsIn(acceptedFacts(await leave(world, { who: "birch" })));
    expect(facts).toEqual([
      "PersonLeft",
      "HelpEnded",
      "PersonWelcomed",
      "NamesConfirmed",
      "PlaceTaken",
    ]);
  });

  test("[PE62] who confirmed a device and left before another did is not one of the two", async () => {
    const world = await givenFounded([...founders, "dill"]);
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    acceptedFacts(await givingPlace(world, "clover", "rowan"));
    acceptedFacts(await leave(world, clover));
    expect(factsIn(acceptedFacts(await givingPlace(world, "birch", "rowan")))).toEqual([
      "PlaceConfirmed",
    ]);
    acceptedFacts(await comeBack(world, clover));
    expect(factsIn(acceptedFacts(await givingPlace(world, "clover", "rowan")))).toEqual([
      "PlaceConfirmed",
      "PlaceTaken",
    ]);
  });

  test("[PE93] who vouched for a newcomer or a claim and left has vouched: what one said of others stays", async () => {
    const world = await givenFounded([...founders, "dill"]);
    const source = { source: "minutes", people: [wordsFor("fern").hash] };
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    acceptedFacts(await world.act("birch", "contributions.import", { ...source, records }));
    acceptedFacts(await world.join("elder"));
    acceptedFacts(await world.act("elder", "people.claim", { names: source.people }));
    const vouched = { claim: String(world.log.at(-1)?.act?.id) };
    acceptedFacts(await welcome(world, "clover", "elder"));
    acceptedFacts(await world.act("clover", "people.vouch-claim", vouched));
    acceptedFacts(await leave(world, clover));
    acceptedFacts(await welcome(world, "birch", "elder"));
    expect(statusOf(world, "elder")).toBe("member");
    const facts = acceptedFacts(await world.act("alder", "people.vouch-claim", vouched));
    expect(factsIn(facts)).toContain("NamesConfirmed");
  });

  test("[PE94] who left confirms nothing, so nothing waits for them", async () => {
    const world = await givenFounded(founders);
    const items = [
      { on: "2026-01-05", people: [world.person("alder")], theme: "food", kind: "work" },
    ];
    acceptedFacts(await world.act("alder", "contributions.log", { items }));
    const waiting = () =>
      world.ask("contributions", "waiting", { person: world.person("clover") })["rows"];
    expect(waiting()).toHaveLength(1);
    acceptedFacts(await leave(world, clover));
    expect(waiting()).toEqual([]);
  });

  test("[PE95] an invitation of theirs lets nobody in until they are back", async () => {
    const world = await givenFounded(founders);
    acceptedFacts(await invite(world, "clover", ["a link", "another"]));
    const keys = (fate: string) => rowsOf(world, "invitations", { fate }).length;
    const facts = acceptedFacts(await leave(world, clover));
    expect(factOf(facts, "InvitationsRest")["invitations"]).toHaveLength(2);
    expect([keys("open"), keys("withdrawn")]).toEqual([0, 2]);
    expect(refusalCode(await world.join("dill", { invitation: "a link" }))).toBe(
      "InvitationWithdrawn",
    );
    acceptedFacts(await comeBack(world, clover));
    expect([keys("open"), keys("withdrawn")]).toEqual([2, 0]);
    acceptedFacts(await world.join("dill", { invitation: "a link" }));
  });

  test("[PE95] an open claim ends, and its names are anybody's to claim", async () => {
    const world = await givenFounded(founders);
    const source = { source: "minutes", people: [wordsFor("fern").hash] };
    const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
    acceptedFacts(await world.act("alder", "contributions.import", { ...source, records }));
    acceptedFacts(await world.act("clover", "people.claim", { names: source.people }));
    expect(factsIn(acceptedFacts(await leave(world, clover)))).toEqual([
      "PersonLeft",
      "ClaimLapsed",
    ]);
    acceptedFacts(await world.act("birch", "people.claim", { names: source.people }));
    world.wait(limits.comeBackMs + limits.contestMs);
    expect(factsIn(acceptedFacts(world.tick()))).not.toContain("DueFailed");
  });

  test("[PE95] whom they helped has no helper until another is named, also once they are back", async () => {
    const world = await givenFounded(founders);
    acceptedFacts(await adding(world, "clover", ["rowan", "sorrel"]));
    acceptedFacts(await adding(world, "alder", ["thyme"], { helper: "clover" }));
    const facts = acceptedFacts(await leave(world, clover));
    expect(facts.filter(({ fact }) => fact === "HelpEnded")).toHaveLength(2);
    expect(rowsOf(world, "helped").map(({ helper }) => helper)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    acceptedFacts(await comeBack(world, clover));
    const claiming = ["people.erase-words", { words: [idOf("rowan")] }] as const;
    expect(refusalCode(await actingFor(world, { by: "clover", whom: "rowan" }, claiming))).toBe(
      "HelpsNobody",
    );
    const named = { person: idOf("rowan"), helper: world.person("birch") };
    acceptedFacts(await world.act("birch", "people.name-helper", named));
    acceptedFacts(await actingFor(world, { by: "birch", whom: "rowan" }, claiming));
  });

  test("[PE95, PE93] they are named for no office: as helper, as guardian", async () => {
    const world = await givenLeft();
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    const named = { person: idOf("rowan"), helper: world.person("clover") };
    expect(refusalCode(await world.act("alder", "people.name-helper", named))).toBe("TheyLeft");
    expect(refusalCode(await nameGuardians(world, { who: "alder" }, ["clover"], 1))).toBe(
      "TheyLeft",
    );
  });
});
